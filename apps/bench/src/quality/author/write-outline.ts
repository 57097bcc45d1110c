import type { Subject } from '../subject/subject.ts';

const CONCEPTS_PER_MODULE = 5;
const MODULES_PER_STAGE = 2;

/** Writes the outline of a subject: a concept for each entity. */
export function writeOutline({ title, goal, stages, entities, aspects, language }: Subject): object {
  const part = language === 'zh' ? '（{number}）' : ', part {number}';
  return {
    title,
    summary: goal,
    stages: stages.map((stage, place) => ({
      title: stage,
      description: `${stage}: ${goal}`,
      modules: Array.from({ length: MODULES_PER_STAGE }, (_, number) => {
        const from = (place * MODULES_PER_STAGE + number) * CONCEPTS_PER_MODULE;
        return {
          title: `${stage}${part.replace('{number}', String(number + 1))}`,
          description: `${stage} ${number + 1}`,
          concepts: entities.slice(from, from + CONCEPTS_PER_MODULE).map(({ slug, name }, index) => ({
            concept_id: slug,
            title: name,
            description: `${name}: ${aspects.map(({ heading }) => heading).join('; ')}`,
            difficulty: 'medium',
            estimated_hours: 1.5,
            prerequisites: index === 0 ? [] : [entities[from + index - 1]?.slug],
            keywords: [name],
          })),
        };
      }),
    })),
  };
}
