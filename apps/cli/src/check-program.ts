import { LEVELS } from '@roadwright/domain';
import { type Command, Option } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { PIECE_KINDS } from './check/checked.ts';
import type { CheckOptions } from './commands/check.ts';
import { EXIT } from './exit-code.ts';

/** Adds the command that judges what somebody wrote by hand. */
export function addCheck(program: Command, { deps, settle }: Bound): void {
  const command = program
    .command('check')
    .description('Judge lessons, quizzes, outlines and reading lists by the rules, without a server')
    .argument('[path...]', 'Markdown and JSON files, folders of them, or - for the input')
    .option('--language <tag>', 'language of what does not name its own, such as en or zh-CN')
    .addOption(new Option('--level <level>', 'who it is for, where it does not say so').choices(LEVELS))
    .addOption(new Option('--kind <kind>', 'what it is, where its name does not tell').choices(PIECE_KINDS))
    .option('--quiet', 'print only what blocks')
    .option('--rules', 'list the rules, with where each comes from')
    .option('--json', 'print one object of JSON')
    .action(async (paths: string[], options: CheckOptions) => {
      // The rules bring parsers along, which nothing else here needs.
      const { check } = await import('./commands/check.ts');
      settle(await check(deps, paths, options));
    });
  command.addHelpText(
    'after',
    `\nExit codes: ${EXIT.done} nothing blocks, ${EXIT.failed} something does, ${EXIT.usage} it cannot be read.`,
  );
  addExamples(
    command,
    deps,
    'check ./course',
    'check lesson.md lesson.quiz.json --level beginner',
    'check ./course --json | jq .blocking_count',
    'check - --kind quiz < quiz.json',
  );
}
