import { LEVELS } from '@roadwright/domain';
import { Command, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { CliDeps } from './cli-deps.ts';
import { cancel } from './commands/cancel.ts';
import { create } from './commands/create.ts';
import { exportRoadmap } from './commands/export.ts';
import { list } from './commands/list.ts';
import { retry } from './commands/retry.ts';
import { review } from './commands/review.ts';
import { show } from './commands/show.ts';
import { watch } from './commands/watch.ts';
import { addLiterature } from './literature-program.ts';
import { parseWhole } from './parse-whole.ts';

/** Makes the command line; `settle` hears the exit code of the command that ran. */
export function createProgram(deps: CliDeps, settle: (code: number) => void): Command {
  const program = new Command(deps.command)
    .description('A learning goal in, a whole course out.')
    .version(manifest.version)
    .showHelpAfterError(`Help: ${deps.command} --help`)
    .configureOutput({
      writeOut: (text) => deps.terminal.print(text.trimEnd()),
      writeErr: (text) => deps.terminal.complain(text.trimEnd()),
      getOutHelpWidth: deps.terminal.columns,
      getErrHelpWidth: deps.terminal.columns,
    })
    .exitOverride();
  addCreating(program, { deps, settle });
  addReading(program, { deps, settle });
  addSteering(program, { deps, settle });
  addLiterature(program, { deps, settle });
  return program;
}

interface Bound {
  readonly deps: CliDeps;
  readonly settle: (code: number) => void;
}

function addCreating(program: Command, { deps, settle }: Bound): void {
  program
    .command('create')
    .description('Make a course for a goal and watch it being written')
    .argument('<goal...>', 'what to learn')
    .option('--hours <n>', 'hours per week', parseWhole(1, 168))
    .addOption(new Option('--level <level>', 'what is known already').choices(LEVELS))
    .option('--language <tag>', 'language of the course, such as en or zh-CN')
    .option('--review', 'approve the outline before lessons are written')
    .option('--max-concepts <n>', 'largest size of the course', parseWhole(1, 100))
    .option('--context <text>', 'anything else the author should know')
    .option('--out <folder>', 'write the finished course there as Markdown')
    .option('--force', 'write into a folder that is not empty')
    .option('--json', 'print the events as lines of JSON')
    .action(async (goal: string[], options) => settle(await create(deps, goal.join(' '), options)));
  program
    .command('retry')
    .description('Make what failed or is missing')
    .argument('<task_id>')
    .option('--json', 'print the events as lines of JSON')
    .action(async (task_id: string, options) => settle(await retry(deps, task_id, options)));
}

function addReading(program: Command, { deps, settle }: Bound): void {
  program
    .command('watch')
    .description('Watch a task to its end')
    .argument('<task_id>')
    .option('--json', 'print the events as lines of JSON')
    .action(async (task_id: string, options) => settle(await watch(deps, task_id, options)));
  program
    .command('show')
    .description('Show a task, the tree of a course, or a lesson')
    .argument('<id>', 'task_id or roadmap_id')
    .argument('[concept_id]', 'the lesson to read')
    .option('--json', 'print the answer of the API')
    .action(async (id: string, concept_id: string | undefined, { json }) =>
      settle(await show(deps, id, { concept_id, json })),
    );
  program
    .command('list')
    .description('List courses and the tasks at work')
    .option('--limit <n>', 'how many', parseWhole(1, 100))
    .option('--json', 'print the answers of the API')
    .action(async (options) => settle(await list(deps, options)));
  program
    .command('export')
    .description('Write a course as a folder of Markdown')
    .argument('<roadmap_id>')
    .requiredOption('--out <folder>', 'where to')
    .option('--force', 'write into a folder that is not empty')
    .action(async (roadmap_id: string, options) => settle(await exportRoadmap(deps, roadmap_id, options)));
}

function addSteering(program: Command, { deps, settle }: Bound): void {
  program
    .command('review')
    .description('Approve an outline or send it back')
    .argument('<task_id>')
    .option('--approve', 'write the lessons as outlined')
    .option('--reject <feedback>', 'say what should change')
    .option('--round <n>', 'refuse when another outline waits by now', parseWhole(1, 1000))
    .action(async (task_id: string, options) => settle(await review(deps, task_id, options)));
  program
    .command('cancel')
    .description('Stop a task; what is finished stays')
    .argument('<task_id>')
    .action(async (task_id: string) => settle(await cancel(deps, task_id)));
}
