import { KEY_SCOPES } from '@roadwright/domain';
import { type Command, Option } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { keysCreate } from './commands/keys-create.ts';
import { keysList } from './commands/keys-list.ts';
import { keysRevoke } from './commands/keys-revoke.ts';

/** Adds the commands for the keys that an API with AUTH=api_key asks for. */
export function addKeys(program: Command, { deps, settle }: Bound): void {
  const keys = program
    .command('keys')
    .description('Make, list and revoke the keys of the API, in the database that DATABASE_URL names');
  addExamples(
    keys
      .command('create')
      .description('Make a key and print it, this once')
      .option('--owner <name>', 'whose courses it opens (local: those made without keys)')
      .option('--name <text>', 'what it is for, to know it again')
      .addOption(
        new Option('--scope <scope...>', 'what it may: use what is its owner’s, look after the system')
          .choices(KEY_SCOPES)
          .default(undefined, 'owner'),
      )
      .option('--json', 'print it with its id as JSON')
      .action(async (options) => settle(await keysCreate(deps, options))),
    deps,
    'keys create --owner ann --name laptop',
    'keys create --scope owner operator',
  );
  keys
    .command('list')
    .description('List the keys, of which only the beginning is known')
    .option('--owner <name>', 'only those of this owner')
    .option('--json', 'print them as JSON')
    .action(async (options) => settle(await keysList(deps, options)));
  keys
    .command('revoke')
    .description('Make a key worthless at once, for good')
    .argument('<key_id>')
    .option('--json', 'print what was done as JSON')
    .action(async (key_id: string, options) => settle(await keysRevoke(deps, key_id, options)));
}
