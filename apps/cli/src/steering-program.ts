import type { Command } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { cancel } from './commands/cancel.ts';
import { edit } from './commands/edit.ts';
import { review } from './commands/review.ts';
import { deleteForGood, restore, trash } from './commands/trash.ts';
import { parseWhole } from './parse-whole.ts';

/** Adds the commands that decide about what is there. */
export function addSteering(program: Command, bound: Bound): void {
  addReview(program, bound);
  addTrash(program, bound);
}

function addReview(program: Command, { deps, settle }: Bound): void {
  const command = program
    .command('review')
    .description('Approve an outline, change it or send it back; asks where none of that is said')
    .argument('<task_id>')
    .option('--approve', 'write the lessons as outlined')
    .option('--reject <feedback>', 'say what should change')
    .option('--edit', 'change the outline in your editor ($VISUAL or $EDITOR) first')
    .option('--round <n>', 'refuse when another outline waits by now', parseWhole(1, 1000))
    .option('--json', 'print the answer of the API')
    .action(async (task_id: string, options) => settle(await review(deps, task_id, options)));
  addExamples(
    command,
    deps,
    'review <task_id>',
    'review <task_id> --approve',
    'review <task_id> --reject "Less theory, more practice."',
    'review <task_id> --edit --approve',
  );
  program
    .command('edit')
    .description('Change the outline of a course in your editor ($VISUAL or $EDITOR)')
    .argument('<roadmap_id>')
    .action(async (roadmap_id: string) => settle(await edit(deps, roadmap_id)));
  program
    .command('cancel')
    .description('Stop a task; what is finished stays')
    .argument('<task_id>')
    .option('--json', 'print the answer of the API')
    .action(async (task_id: string, options) => settle(await cancel(deps, task_id, options)));
}

function addTrash(program: Command, { deps, settle }: Bound): void {
  program
    .command('trash')
    .description('Put a course into the trash')
    .argument('<roadmap_id>')
    .action(async (roadmap_id: string) => settle(await trash(deps, roadmap_id)));
  program
    .command('restore')
    .description('Take a course out of the trash')
    .argument('<roadmap_id>')
    .action(async (roadmap_id: string) => settle(await restore(deps, roadmap_id)));
  program
    .command('delete')
    .description('Delete a course in the trash for good')
    .argument('<roadmap_id>')
    .option('--yes', 'do not ask')
    .action(async (roadmap_id: string, options) => settle(await deleteForGood(deps, roadmap_id, options)));
}
