import { type KeyScope, LOCAL_OWNER, learnerId } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { withKeys } from '../keys/with-keys.ts';
import { UsageError } from '../usage-error.ts';

export interface KeysCreateOptions {
  readonly owner?: string;
  readonly name?: string;
  readonly scope?: readonly KeyScope[];
  readonly json?: boolean;
}

const LONGEST_NAME = 200;

/** Makes a key: it alone goes to the output, so that `$(…)` takes it, and what to know about it beside that. */
export async function keysCreate(
  deps: CliDeps,
  { owner = LOCAL_OWNER, name = '', scope = ['owner'], json = false }: KeysCreateOptions,
): Promise<number> {
  const made = { owner_id: readOwner(owner), name: name.trim(), scopes: [...new Set(scope)] };
  if (made.name.length > LONGEST_NAME) throw new UsageError(`A name has at most ${LONGEST_NAME} characters.`);
  const { key_id, key } = await withKeys(deps, (keys) => keys.createKey(made));
  const { terminal } = deps;
  if (json) {
    terminal.print(JSON.stringify({ key_id, key, ...made }));
    return EXIT.done;
  }
  terminal.print(key);
  terminal.complain(`Key ${key_id}, owner ${made.owner_id}, scope ${made.scopes.join(' and ')}.`);
  terminal.complain(
    'It is shown this once: only its hash is kept. Put it into ROADWRIGHT_API_KEY, or paste it into the page.',
  );
  return EXIT.done;
}

function readOwner(owner: string): string {
  const read = learnerId.safeParse(owner);
  if (!read.success) throw new UsageError('An owner is a name of 1 to 200 characters.');
  return read.data;
}
