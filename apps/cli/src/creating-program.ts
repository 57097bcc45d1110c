import { CONTENT_TYPES, type ContentType, LEVELS } from '@roadwright/domain';
import { Argument, type Command, Option } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { create } from './commands/create.ts';
import { modify } from './commands/modify.ts';
import { type RetryOptions, retryPiece, retryTask } from './commands/retry.ts';
import { parseDollars } from './parse-dollars.ts';
import { parseWhole } from './parse-whole.ts';
import { UsageError } from './usage-error.ts';

const JSON_EVENTS = ['--json', 'print the events as lines of JSON'] as const;
const NO_WAIT = ['--no-wait', 'only say which task it became'] as const;

/** Adds the commands that have something written. */
export function addCreating(program: Command, bound: Bound): void {
  addCreate(program, bound);
  addRetry(program, bound);
  addModify(program, bound);
}

function addCreate(program: Command, { deps, settle }: Bound): void {
  const command = program
    .command('create')
    .description('Make a course for a goal and watch it being written')
    .argument('<goal...>', 'what to learn')
    .option('--hours <n>', 'hours per week', parseWhole(1, 168))
    .addOption(new Option('--level <level>', 'what is known already').choices(LEVELS))
    .option('--language <tag>', 'language of the course, such as en or zh-CN')
    .option('--deadline <date>', 'when it should be learnt, such as 2027-03-31')
    .option('--review', 'approve the outline before lessons are written')
    .option('--max-concepts <n>', 'largest size of the course', parseWhole(1, 100))
    .option('--budget <dollars>', 'what it may cost', parseDollars)
    .option('--estimate', 'only say what it would take and cost')
    .option('--context <text>', 'anything else the author should know')
    .option('--out <path>', 'write the finished course there: a folder of Markdown, or one file.md')
    .option('--force', 'write into a folder that is not empty, or over a file')
    .option(...NO_WAIT)
    .option(...JSON_EVENTS)
    .action(async (goal: string[], options) => settle(await create(deps, goal.join(' '), options)));
  addExamples(
    command,
    deps,
    'create "Learn Rust ownership"',
    'create "Learn SQL" --hours 5 --level beginner --review',
    'create "Learn SQL" --max-concepts 12 --estimate',
    'create "Bake bread" --language zh-CN --out bread.md',
    'create "Chess endgames" --no-wait --json',
  );
}

type RetryWords = [
  id: string,
  concept_id: string | undefined,
  content_type: ContentType | undefined,
  options: RetryOptions & { readonly budget?: number },
];

function addRetry(program: Command, { deps, settle }: Bound): void {
  const command = program
    .command('retry')
    .description('Make what a task left failed or missing, or one piece of a course anew')
    .argument('<id>', 'the task_id of what has ended, or the roadmap_id of a piece')
    .argument('[concept_id]', 'the concept of the piece')
    .addArgument(new Argument('[content_type]', 'the piece').choices(CONTENT_TYPES))
    .option('--budget <dollars>', 'what it may cost; only of a task', parseDollars)
    .option(...NO_WAIT)
    .option(...JSON_EVENTS)
    .action(async (...words: RetryWords) => {
      const [id, concept_id, content_type, { budget, ...options }] = words;
      if (concept_id === undefined) {
        settle(await retryTask(deps, { ended_task_id: id, budget, ...options }));
        return;
      }
      if (content_type === undefined) {
        throw new UsageError(`Say which piece of ${concept_id}: ${CONTENT_TYPES.join(', ')}.`);
      }
      settle(await retryPiece(deps, { roadmap_id: id, concept_id, content_type, ...options }));
    });
  addExamples(command, deps, 'retry <task_id>', 'retry <roadmap_id> <concept_id> quiz');
}

type ModifyWords = [
  roadmap_id: string,
  concept_id: string,
  content_type: ContentType,
  requirements: string[],
  options: RetryOptions,
];

function addModify(program: Command, { deps, settle }: Bound): void {
  const command = program
    .command('modify')
    .description('Have one piece of a course changed; its older versions stay')
    .argument('<roadmap_id>')
    .argument('<concept_id>')
    .addArgument(new Argument('<content_type>', 'the piece').choices(CONTENT_TYPES))
    .argument('<requirement...>', 'what should be different, up to ten, each in quotes')
    .option(...NO_WAIT)
    .option(...JSON_EVENTS)
    .action(async (...words: ModifyWords) => {
      const [roadmap_id, concept_id, content_type, requirements, options] = words;
      settle(await modify(deps, { roadmap_id, concept_id, content_type }, { requirements, ...options }));
    });
  addExamples(
    command,
    deps,
    'modify <roadmap_id> <concept_id> tutorial "Begin with an example." "Shorter."',
    'modify <roadmap_id> <concept_id> quiz "Harder questions."',
  );
}
