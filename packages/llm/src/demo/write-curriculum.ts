import { fillTemplate } from './fill-template.ts';
import { planOutline } from './plan-outline.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject, type SampleSubject } from './sample-subject.ts';
import type { Facet, Theme } from './sample-texts.ts';

type Difficulty = 'easy' | 'medium' | 'hard';

const HOURS: Readonly<Record<Difficulty, number>> = { easy: 1.5, medium: 2.5, hard: 4 };
const DIFFICULTY_BY_THEME: readonly Difficulty[] = ['easy', 'easy', 'medium', 'hard', 'hard'];
const HARDER: Readonly<Record<Difficulty, Difficulty>> = { easy: 'medium', medium: 'hard', hard: 'hard' };

/** Writes the sample outline: as many concepts as were asked for, at most 30, each leaning on earlier ones only. */
export function writeCurriculum(input: SampleInput): object {
  const subject = createSampleSubject(input);
  const { texts, values } = subject;
  const order: string[] = [];
  const stages = planOutline(input.max_concepts).map(({ theme: index, modules }) => {
    const theme = texts.themes[index];
    if (theme === undefined) throw new Error(`The sample outline has no theme ${index}.`);
    const difficulty = findDifficulty(index, input);
    return {
      title: fillTemplate(theme.title, values),
      description: fillTemplate(theme.description, values),
      modules: writeModules(theme, modules, { subject, difficulty, order }),
    };
  });
  return {
    title: fillTemplate(texts.course_title, values),
    summary: fillTemplate(texts.course_summary, values),
    stages,
  };
}

function findDifficulty(theme: number, { current_level }: SampleInput): Difficulty {
  const usual = DIFFICULTY_BY_THEME[theme] ?? 'medium';
  return current_level === 'advanced' ? HARDER[usual] : usual;
}

interface Writing {
  readonly subject: SampleSubject;
  readonly difficulty: Difficulty;
  /** Ids of the concepts so far, in reading order. */
  readonly order: string[];
}

function writeModules(theme: Theme, sizes: readonly number[], writing: Writing): object[] {
  let taken = 0;
  return sizes.map((size, place) => {
    const facets = theme.facets.slice(taken, taken + size);
    taken += size;
    return {
      title: fillTemplate(theme.modules[place] ?? theme.title, writing.subject.values),
      description: facets.map((facet) => fillTemplate(facet.description, writing.subject.values)).join(' '),
      concepts: facets.map((facet) => writeConcept(facet, writing)),
    };
  });
}

function writeConcept(facet: Facet, { subject: { texts, values }, difficulty, order }: Writing): object {
  const title = fillTemplate(facet.title, values);
  // The concept before, and the very first one: a chain with a common root.
  const prerequisites = [...new Set([order.at(-1), order[0]])].filter((id) => id !== undefined);
  order.push(facet.slug);
  return {
    concept_id: facet.slug,
    title,
    description: fillTemplate(facet.description, values),
    difficulty,
    estimated_hours: HOURS[difficulty],
    prerequisites,
    keywords: [values.subject, title.split(/[:：]\s*/).at(-1), ...texts.keywords.slice(0, 1)],
  };
}
