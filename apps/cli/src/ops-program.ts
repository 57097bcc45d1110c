import { LOG_CATEGORIES, LOG_LEVELS } from '@roadwright/domain';
import { type Command, Option } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { log } from './commands/log.ts';
import { opsTop } from './commands/ops-top.ts';
import { parseWhole } from './parse-whole.ts';

/** Adds the commands for whoever runs the system. */
export function addOps(program: Command, { deps, settle }: Bound): void {
  const logs = program
    .command('log')
    .description('Read what happened to a task, its calls of the language model among it')
    .argument('<task_id>')
    .addOption(new Option('--level <level>', 'only lines of this level').choices(LOG_LEVELS))
    .addOption(new Option('--category <category>', 'only lines of this category').choices(LOG_CATEGORIES))
    .option('--json', 'print the lines as JSON')
    .action(async (task_id: string, options) => settle(await log(deps, task_id, options)));
  addExamples(
    logs,
    deps,
    'log <task_id>',
    'log <task_id> --level warn',
    'log <task_id> --category call --json',
  );
  const top = program
    .command('ops')
    .description('Look at the running system')
    .command('top')
    .description('Show lanes, workers, calls and connections as they change')
    .option('--once', 'print one look and end')
    .option('--json', 'print one look as JSON and end')
    .option('--every <seconds>', 'time between two looks', parseWhole(1, 3600))
    .action(async (options) => settle(await opsTop(deps, options)));
  addExamples(top, deps, 'ops top', 'ops top --every 10', 'ops top --json | jq .queues.items');
}
