import type { AuthorData } from './author-data.ts';
import type { PlantedLesson } from './plant-lesson.ts';
import type { SentResource } from './plant-list.ts';
import type { PlantedQuestion } from './plant-question.ts';

/** What calls were for: to write, to check, or to mend what came back. */
export const PURPOSES = [
  'writing',
  'checking answers',
  'mending questions',
  'mending lessons',
  'replacing links',
] as const;
type Purpose = (typeof PURPOSES)[number];

interface Spent {
  calls: number;
  tokens: number;
}

/** All that an author has sent before anybody checked it, and what every call took. */
export interface Tally {
  readonly lessons: PlantedLesson[];
  readonly quizzes: { readonly learning_goal: string; readonly questions: readonly PlantedQuestion[] }[];
  readonly lists: (readonly SentResource[])[];
  readonly spent: Readonly<Record<Purpose, Spent>>;
  count(answer: string, data: AuthorData, tokens: { readonly input: number; readonly output: number }): void;
}

/** Makes an empty tally. */
export function createTally(): Tally {
  const spent = Object.fromEntries(PURPOSES.map((purpose) => [purpose, { calls: 0, tokens: 0 }])) as Record<
    Purpose,
    Spent
  >;
  return {
    lessons: [],
    quizzes: [],
    lists: [],
    spent,
    count(answer, data, { input, output }) {
      const purpose = spent[findPurpose(answer, data)];
      purpose.calls += 1;
      purpose.tokens += input + output;
    },
  };
}

function findPurpose(answer: string, { requirements, dead }: AuthorData): Purpose {
  if (answer === 'answer_check') return 'checking answers';
  if (answer === 'quiz_repair') return 'mending questions';
  if (dead !== undefined) return 'replacing links';
  return requirements === undefined ? 'writing' : 'mending lessons';
}
