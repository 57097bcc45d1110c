import { type Bench, createGoal, type Goal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { PURPOSES } from './author/tally.ts';
import type { Share } from './judge-quizzes.ts';
import { type Contents, type GatesResult, measureGates } from './measure-gates.ts';
import { measureLint } from './measure-lint.ts';

const USAGE = `usage: pnpm bench quality [--courses N] [--concepts N] [--seed N] [--smoke]
  --courses N   by turns about chemical elements, countries, and countries in Chinese (20)
  --concepts N  of each course, at most 30 (30)
  --seed N      of the defects (1)
`;

const LEAST_GONE = 0.9;
/** Of the courses that chance makes, so many lie inside its 95 % band. */
const SHARE = 0.95;
const MOST_SPENT = 0.15;
const LEAST_LINTED = 10_000;

/** Has courses written by an author who makes the mistakes of models, and holds what a learner gets against the truth. */
export const qualityBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { courses, concepts, seed } = readSettings(args);
    const { url: postgres_url } = await startPostgres();
    const result = await measureGates({ postgres_url, courses, concepts, seed });
    if (result.unfinished.length > 0) throw new Error(`Not whole: ${result.unfinished.join(', ')}`);
    onProgress(`${courses} courses in ${renderFigure(result.seconds)} s`);
    const linted = measureLint(result.questions);
    return {
      work: `${courses} courses of ${concepts} concepts (elements, countries, countries in Chinese), written over the wire by an author who plants defects at the rates measured of models, mends with probability 0.85 what comes back, and answers blind rightly with 0.9; link checks against sites on this machine; seed ${seed}.`,
      body: [renderContents(result), renderShown(result), renderSpent(result)].join('\n\n'),
      goals: judge(result, linted),
    };
  },
};

const renderShare = ({ found, of }: Share): string =>
  of === 0 ? '–' : `${found} of ${of} (${renderFigure((100 * found) / of)} %)`;

function renderContents({ sent, stored, courses }: GatesResult): string {
  const row = (what: string, read: (contents: Contents) => string | number) => [
    what,
    String(read(sent)),
    String(read(stored)),
  ];
  return renderTable(
    ['in the courses', 'as the author sent it', 'as it is stored'],
    [
      row('questions', ({ quizzes }) => quizzes.questions),
      row('the longest option is right', ({ quizzes }) => renderShare(quizzes.longest)),
      row('courses in which chance explains that', (c) => `${c.courses_by_chance.longest} of ${courses}`),
      row('the first option is right', ({ quizzes }) => renderShare(quizzes.first)),
      row('courses in which chance explains the places', (c) => `${c.courses_by_chance.first} of ${courses}`),
      row('wrong keys', ({ quizzes }) => quizzes.wrong_keys),
      row('explanations that name another option', ({ quizzes }) => quizzes.wrong_explanations),
      row('questions with an option twice', ({ quizzes }) => quizzes.duplicate_options),
      row('questions with “all of the above”', ({ quizzes }) => quizzes.catch_all_options),
      row('lessons', ({ lessons }) => lessons),
      row('lessons with words of the author, the prompt or an assistant', ({ leaks }) => leaks),
      row('lessons with a code block that never ends', ({ unclosed_fences }) => unclosed_fences),
      row('addresses', ({ links }) => links),
      row('addresses that lead nowhere', ({ broken_links }) => broken_links),
    ],
  );
}

const SHOWN = ['ok', 'dead', 'unverified', 'blocked', 'unchecked'] as const;

const renderShown = ({ broken_shown_as, sound_shown_as }: GatesResult): string =>
  renderTable(
    ['addresses shown as', ...SHOWN],
    [
      ['that lead nowhere', ...SHOWN.map((state) => String(broken_shown_as[state] ?? 0))],
      ['where the page is', ...SHOWN.map((state) => String(sound_shown_as[state] ?? 0))],
    ],
  );

const renderSpent = ({ spent }: GatesResult): string =>
  renderTable(
    ['calls for', 'calls', 'tokens', 'of those for writing'],
    PURPOSES.map((purpose) => {
      const { calls, tokens } = spent[purpose];
      const share = `${renderFigure((100 * tokens) / spent.writing.tokens)} %`;
      return [purpose, String(calls), tokens.toLocaleString('en'), purpose === 'writing' ? '' : share];
    }),
  );

function judge(result: GatesResult, linted: number): Goal[] {
  const { stored, wrong_keys, good_questions, spent, broken_shown_as, pieces, checked } = result;
  const {
    courses,
    stored: { courses_by_chance: by_chance },
  } = result;
  const { duplicate_options } = stored.quizzes;
  const checking = spent['checking answers'].tokens / spent.writing.tokens;
  return [
    createGoal('pieces without a verdict', pieces - checked, { most: 0 }),
    createGoal('dead links shown as ok', broken_shown_as.ok ?? 0, { most: 0 }),
    createGoal('courses whose longest keys chance explains', by_chance.longest / courses, { least: SHARE }),
    createGoal('courses whose places of keys chance explains', by_chance.first / courses, { least: SHARE }),
    createGoal('planted wrong keys gone', wrong_keys.gone / wrong_keys.planted, { least: LEAST_GONE }),
    createGoal('questions with an option twice', duplicate_options, { most: 0 }),
    createGoal('lessons with a leak', stored.leaks, { most: 0 }),
    createGoal('good questions lost', good_questions.lost / good_questions.sent, { most: 0.05 }),
    createGoal('tokens for checking, of those for writing', checking, { most: MOST_SPENT }),
    createGoal('questions judged a second and core', linted, { least: LEAST_LINTED }),
  ];
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, {
    seed: text,
    courses: text,
    concepts: text,
    smoke: { type: 'boolean' },
  });
  const smoke = values.smoke === true;
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    courses: readNumber('--courses', values.courses, { least: 1, whole: true }) ?? (smoke ? 2 : 20),
    concepts:
      readNumber('--concepts', values.concepts, { least: 5, most: 30, whole: true }) ?? (smoke ? 10 : 30),
  };
}
