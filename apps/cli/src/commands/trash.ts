import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** Puts a course into the trash. */
export async function trash(deps: CliDeps, roadmap_id: string): Promise<number> {
  const { client, terminal, command, interrupted: signal } = deps;
  await client.trashRoadmap(roadmap_id, { signal });
  terminal.print(`In the trash. Bring it back: ${command} restore ${roadmap_id}`);
  return EXIT.done;
}

/** Takes a course out of the trash. */
export async function restore(deps: CliDeps, roadmap_id: string): Promise<number> {
  const { client, terminal, command, interrupted: signal } = deps;
  await client.restoreRoadmap(roadmap_id, { signal });
  terminal.print(`Brought back. Look at it: ${command} show ${roadmap_id}`);
  return EXIT.done;
}

/** Deletes a course in the trash for good, once somebody has said so. */
export async function deleteForGood(
  deps: CliDeps,
  roadmap_id: string,
  { yes = false }: { readonly yes?: boolean },
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  if (!yes && !terminal.interactive) {
    throw new UsageError('Nobody can be asked here; say --yes to delete it for good.');
  }
  if (!yes) {
    const word = await terminal.ask(`Delete ${roadmap_id} for good, with every version? [y/N] `, signal);
    if (signal.aborted) return EXIT.interrupted;
    if (!/^y(es)?$/i.test(word?.trim() ?? '')) {
      terminal.print('Nothing was deleted.');
      return EXIT.done;
    }
  }
  await client.deleteRoadmap(roadmap_id, { signal });
  terminal.print('Deleted for good.');
  return EXIT.done;
}
