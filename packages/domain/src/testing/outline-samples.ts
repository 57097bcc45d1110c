import { type Concept, type Framework, listConcepts } from '../roadmap/framework.ts';

/** A concept with sound values, titled by its id. */
export const createConcept = (concept_id: string, change: Partial<Concept> = {}): Concept => ({
  concept_id,
  title: `About ${concept_id}`,
  description: `All of ${concept_id}`,
  difficulty: 'medium',
  estimated_hours: 2,
  prerequisites: [],
  keywords: [],
  ...change,
});

type Module = Framework['stages'][number]['modules'][number];

/** A module titled by its id. */
export const createModule = (module_id: string, concepts: Concept[]): Module => ({
  module_id,
  title: `Module ${module_id}`,
  description: '',
  concepts,
});

/** A framework of the stages `s1`, `s2` and so on. */
export const createOutline = (...stages: Module[][]): Framework => ({
  title: 'Course',
  summary: 'What it is about',
  language: 'en',
  total_estimated_hours: 0,
  recommended_completion_weeks: 1,
  stages: stages.map((modules, index) => ({
    stage_id: `s${index + 1}`,
    title: `Stage ${index + 1}`,
    description: '',
    modules,
  })),
});

/** Draws a tree in one line, such as `s1(m1(a b<a)) s2(m2(c))`, where `<` names the prerequisites. */
export const drawOutline = ({ stages }: Framework): string =>
  stages
    .map(({ stage_id, modules }) => {
      const drawn = modules.map(
        ({ module_id, concepts }) => `${module_id}(${concepts.map(drawConcept).join(' ')})`,
      );
      return `${stage_id}(${drawn.join(' ')})`;
    })
    .join(' ');

const drawConcept = ({ concept_id, prerequisites }: Concept): string =>
  prerequisites.length === 0 ? concept_id : `${concept_id}<${prerequisites.join(',')}`;

/** Finds a concept that must be there. */
export function getConcept(framework: Framework, concept_id: string): Concept {
  const placed = listConcepts(framework).find(({ concept }) => concept.concept_id === concept_id);
  if (placed === undefined) throw new Error(`no concept ${concept_id}`);
  return placed.concept;
}
