import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { withKeys } from '../keys/with-keys.ts';
import { UsageError } from '../usage-error.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Revokes a key for good; to do it again changes nothing. */
export async function keysRevoke(
  deps: CliDeps,
  key_id: string,
  { json = false }: { readonly json?: boolean },
): Promise<number> {
  // Never the key itself, which would then stand in the shell's history.
  if (!UUID.test(key_id)) throw new UsageError(`A KEY_ID is a UUID, as ${deps.command} keys list shows it.`);
  const revoked_at = await withKeys(deps, (keys) => keys.revokeKey(key_id));
  deps.terminal.print(
    json
      ? JSON.stringify({ key_id, revoked_at })
      : `Revoked since ${revoked_at}. What it made stays its owner's.`,
  );
  return EXIT.done;
}
