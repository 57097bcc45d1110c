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

interface SentQuiz {
  readonly learning_goal: string;
  /** Title of its concept. */
  readonly concept: string;
  readonly questions: readonly PlantedQuestion[];
}

/** All that an author has sent before anybody checked it, and what every call took. */
export interface Tally {
  readonly lessons: PlantedLesson[];
  readonly quizzes: readonly SentQuiz[];
  readonly lists: (readonly SentResource[])[];
  readonly spent: Readonly<Record<Purpose, Spent>>;
  /** Notes a quiz; of two about the same concept the first was about a lesson that went back, and is never stored. */
  sendQuiz(quiz: SentQuiz): void;
  count(answer: string, data: AuthorData, tokens: { readonly input: number; readonly output: number }): void;
}

/** Makes an empty tally. */
export function createTally(): Tally {
  const spent = Object.fromEntries(PURPOSES.map((purpose) => [purpose, { calls: 0, tokens: 0 }])) as Record<
    Purpose,
    Spent
  >;
  const quizzes = new Map<string, SentQuiz>();
  const asked = new Set<string>();
  const isAskedAgain = (answer: string, { learning_goal, concept }: AuthorData) => {
    const place = `${learning_goal}\n${concept?.title}`;
    const isKnown = asked.has(place);
    if (answer === 'quiz') asked.add(place);
    return answer === 'quiz' && isKnown;
  };
  return {
    lessons: [],
    get quizzes() {
      return [...quizzes.values()];
    },
    lists: [],
    spent,
    sendQuiz: (quiz) => quizzes.set(`${quiz.learning_goal}\n${quiz.concept}`, quiz),
    count(answer, data, { input, output }) {
      const isMending = isAskedAgain(answer, data);
      const purpose = spent[isMending ? 'mending lessons' : findPurpose(answer, data)];
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
