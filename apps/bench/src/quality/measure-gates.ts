import { openDatabase } from '@roadwright/db';
import { createTestDatabase } from '@roadwright/db/testing';
import type { LinkState, QuizQuestion } from '@roadwright/domain';
import { createPlantingAuthor } from './author/create-planting-author.ts';
import { type Fact, indexFacts } from './author/fact.ts';
import { listLeaks } from './author/plant-lesson.ts';
import { MEASURED_RATES, USUAL_SKILL } from './author/rates.ts';
import type { Tally } from './author/tally.ts';
import { hasWrongKey, judgeQuizzes, type QuizFaults } from './judge-quizzes.ts';
import { readCourses, type StoredPieces } from './read-courses.ts';
import { runCourses } from './run-courses.ts';
import { readKind } from './site/page-kinds.ts';
import { startSites } from './site/start-sites.ts';
import { COUNTRIES } from './subject/countries.ts';
import { COUNTRIES_CHINESE } from './subject/countries-chinese.ts';
import { ELEMENTS } from './subject/elements.ts';
import type { Subject } from './subject/subject.ts';

const SUBJECTS: readonly Subject[] = [ELEMENTS, COUNTRIES_CHINESE, COUNTRIES];

/** The default of a worker. */
const POOL = 8;

interface GatesOptions {
  /** Any database of the server, with a role that may make others. */
  readonly postgres_url: string;
  readonly courses: number;
  /** Of each course. */
  readonly concepts: number;
  readonly seed: number;
}

/** What stands in the courses, at one moment. */
export interface Contents {
  readonly quizzes: QuizFaults;
  /** Courses whose keys chance explains, by length and by place. */
  readonly courses_by_chance: { readonly longest: number; readonly first: number };
  readonly lessons: number;
  readonly leaks: number;
  readonly unclosed_fences: number;
  readonly links: number;
  readonly broken_links: number;
}

export interface GatesResult {
  readonly courses: number;
  readonly unfinished: readonly string[];
  readonly pieces: number;
  readonly checked: number;
  readonly sent: Contents;
  readonly stored: Contents;
  /** Of the addresses that lead nowhere: how many are shown in which state; `unchecked` where none is shown. */
  readonly broken_shown_as: Readonly<Partial<Record<LinkState | 'unchecked', number>>>;
  /** Of the addresses where something is. */
  readonly sound_shown_as: Readonly<Partial<Record<LinkState | 'unchecked', number>>>;
  readonly wrong_keys: { readonly planted: number; readonly gone: number };
  /** Questions without a fault that could mislead, and how many of them are not asked any more. */
  readonly good_questions: { readonly sent: number; readonly lost: number };
  readonly spent: Tally['spent'];
  readonly seconds: number;
  /** Everything that was stored, for whoever wants to look closer. */
  readonly questions: readonly QuizQuestion[];
}

/** Has courses written by an author who plants defects, and holds what is stored and shown against the truth. */
export async function measureGates({
  postgres_url,
  courses,
  concepts,
  seed,
}: GatesOptions): Promise<GatesResult> {
  const own = await createTestDatabase(postgres_url);
  const database = openDatabase({ url: own.url, role: 'worker', pool_size: POOL });
  const sites = await startSites();
  try {
    const subjects = SUBJECTS.map((subject) => ({
      ...subject,
      entities: subject.entities.slice(0, concepts),
    }));
    const options = { seed, rates: MEASURED_RATES, skill: USUAL_SKILL, subjects, port: sites.port };
    const author = createPlantingAuthor(options);
    const wanted = Array.from(
      { length: courses },
      (_, index) => subjects[index % subjects.length] ?? ELEMENTS,
    );
    const start = performance.now();
    await runCourses({ database, author, sites, subjects: wanted, concepts });
    const seconds = (performance.now() - start) / 1000;
    const stored = await readCourses(database);
    return { ...hold(stored, author.tally, indexFacts(subjects)), spent: author.tally.spent, seconds };
  } finally {
    await sites.close();
    await database.close();
    await own.drop();
  }
}

type Facts = ReadonlyMap<string, Fact>;

function hold(
  stored: readonly StoredPieces[],
  tally: Tally,
  facts: Facts,
): Omit<GatesResult, 'spent' | 'seconds'> {
  const questions = stored.flatMap(listQuestions);
  return {
    courses: stored.length,
    unfinished: stored
      .filter(({ status }) => status !== 'completed')
      .map(({ learning_goal }) => learning_goal),
    pieces: stored.reduce((sum, { pieces }) => sum + pieces, 0),
    checked: stored.reduce((sum, { checked }) => sum + checked, 0),
    sent: readSent(tally, facts),
    stored: readStored(stored, facts),
    ...readShown(stored),
    wrong_keys: followKeys(stored, tally, facts),
    good_questions: followGood(stored, tally),
    questions,
  };
}

const listQuestions = ({ quizzes }: StoredPieces): QuizQuestion[] =>
  quizzes.flatMap(({ questions }) => questions);

function readSent({ quizzes, lessons, lists }: Tally, facts: Facts): Contents {
  const by_course = [...Map.groupBy(quizzes, ({ learning_goal }) => learning_goal).values()].map((course) =>
    course.flatMap(({ questions }) => questions.map(({ sent }) => sent as unknown as QuizQuestion)),
  );
  const urls = lists.flat().map(({ url }) => url);
  return {
    ...countQuizzes(by_course, facts),
    lessons: lessons.length,
    leaks: lessons.filter(({ defects }) => defects.includes('leak')).length,
    unclosed_fences: lessons.filter(({ defects }) => defects.includes('unclosed_fence')).length,
    links: urls.length,
    broken_links: urls.filter(isBroken).length,
  };
}

function readStored(stored: readonly StoredPieces[], facts: Facts): Contents {
  const lessons = stored.flatMap((course) => course.lessons.map(({ markdown }) => markdown));
  const urls = stored.flatMap(({ lists }) =>
    lists.flatMap(({ resources }) => resources.map(({ url }) => url)),
  );
  return {
    ...countQuizzes(stored.map(listQuestions), facts),
    lessons: lessons.length,
    leaks: lessons.filter((markdown) => SUBJECTS.some((subject) => listLeaks(markdown, subject).length > 0))
      .length,
    unclosed_fences: lessons.filter((markdown) => (markdown.match(/^```/gm)?.length ?? 0) % 2 === 1).length,
    links: urls.length,
    broken_links: urls.filter(isBroken).length,
  };
}

function countQuizzes(by_course: readonly (readonly QuizQuestion[])[], facts: Facts) {
  const each = by_course.map((questions) => judgeQuizzes(questions, facts));
  return {
    quizzes: judgeQuizzes(by_course.flat(), facts),
    courses_by_chance: {
      longest: each.filter(({ longest }) => longest.is_chance).length,
      first: each.filter(({ first }) => first.is_chance).length,
    },
  };
}

const isBroken = (url: string): boolean => readKind(url) !== 'sound';

function readShown(stored: readonly StoredPieces[]): Pick<GatesResult, 'broken_shown_as' | 'sound_shown_as'> {
  const broken: Partial<Record<LinkState | 'unchecked', number>> = {};
  const sound: Partial<Record<LinkState | 'unchecked', number>> = {};
  for (const { lists, links } of stored) {
    const states = new Map(links.map(({ url, state }) => [url, state]));
    for (const { url } of lists.flatMap(({ resources }) => resources)) {
      const counts = isBroken(url) ? broken : sound;
      const state = states.get(url) ?? 'unchecked';
      counts[state] = (counts[state] ?? 0) + 1;
    }
  }
  return { broken_shown_as: broken, sound_shown_as: sound };
}

/** Which of the planted wrong keys are in no stored quiz of their course any more. */
function followKeys(stored: readonly StoredPieces[], { quizzes }: Tally, facts: Facts) {
  const wrong = new Set(
    stored.flatMap((course) =>
      listQuestions(course)
        .filter((question) => {
          const fact = facts.get(question.question);
          return fact !== undefined && hasWrongKey(question, fact);
        })
        .map(({ question }) => `${course.learning_goal}\n${question}`),
    ),
  );
  const planted = quizzes.flatMap(({ learning_goal, questions }) =>
    questions
      .filter(({ defects }) => defects.includes('wrong_key'))
      .map(({ sent }) => `${learning_goal}\n${sent.question}`),
  );
  return { planted: planted.length, gone: planted.filter((key) => !wrong.has(key)).length };
}

const HARMLESS = new Set(['longest_key', 'first_key']);

function followGood(stored: readonly StoredPieces[], { quizzes }: Tally) {
  const kept = new Set(
    stored.flatMap((course) =>
      listQuestions(course).map(({ question }) => `${course.learning_goal}\n${question}`),
    ),
  );
  const good = quizzes.flatMap(({ learning_goal, questions }) =>
    questions
      .filter(({ defects }) => defects.every((defect) => HARMLESS.has(defect)))
      .map(({ sent }) => `${learning_goal}\n${sent.question}`),
  );
  return { sent: good.length, lost: good.filter((key) => !kept.has(key)).length };
}
