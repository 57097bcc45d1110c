import type { Command } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { exportRoadmap } from './commands/export.ts';
import { list } from './commands/list.ts';
import { show } from './commands/show.ts';
import { watch } from './commands/watch.ts';
import { parseWhole } from './parse-whole.ts';

/** Adds the commands that change nothing. */
export function addReading(program: Command, bound: Bound): void {
  addLooking(program, bound);
  addExport(program, bound);
}

function addLooking(program: Command, { deps, settle }: Bound): void {
  program
    .command('watch')
    .description('Watch a task to its end')
    .argument('<task_id>')
    .option('--json', 'print the events as lines of JSON')
    .action(async (task_id: string, options) => settle(await watch(deps, task_id, options)));
  const shows = program
    .command('show')
    .description('Show a task, the tree of a course, or a lesson')
    .argument('<id>', 'task_id or roadmap_id')
    .argument('[concept_id]', 'the lesson to read')
    .option('--quality', 'with all that the checks of a course say, not only what blocks')
    .option('--json', 'print the answer of the API')
    .action(async (id: string, concept_id: string | undefined, options) =>
      settle(await show(deps, id, { concept_id, ...options })),
    );
  addExamples(
    shows,
    deps,
    'show <roadmap_id>',
    'show <roadmap_id> --quality',
    'show <roadmap_id> <concept_id> | less',
    'show <task_id> --json',
  );
  const lists = program
    .command('list')
    .description('List courses and the tasks at work')
    .option('--limit <n>', 'how many courses; 20 unless told', parseWhole(1, 100_000))
    .option('--trash', 'list what is in the trash')
    .option('--json', 'print the answers of the API')
    .action(async (options) => settle(await list(deps, options)));
  addExamples(lists, deps, 'list', 'list --trash', "list --limit 500 --json | jq -r '.roadmaps[].title'");
}

function addExport(program: Command, { deps, settle }: Bound): void {
  const command = program
    .command('export')
    .description('Write a course as Markdown: a folder of pages, or one file')
    .argument('<roadmap_id>')
    .requiredOption('--out <path>', 'a folder, one file.md, or - for the output')
    .option('--force', 'write into a folder that is not empty, or over a file')
    .action(async (roadmap_id: string, options) => settle(await exportRoadmap(deps, roadmap_id, options)));
  addExamples(
    command,
    deps,
    'export <roadmap_id> --out ./course',
    'export <roadmap_id> --out course.md',
    'export <roadmap_id> --out - | pandoc -o course.epub',
  );
}
