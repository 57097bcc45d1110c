import { isAlive, readCommand, until } from '@roadwright/postgres';
import { killGroup } from './spawn-child.ts';
import { readState, removeState } from './system-state.ts';

/**
 * Ends the children that a killed launcher left behind; they would hold the port and the database's connections.
 * The caller holds the data folder's lock, so their launcher is dead.
 */
export async function clearOrphans(data_dir: string, grace_ms: number): Promise<void> {
  const orphans = (readState(data_dir)?.children ?? []).filter(({ pid, program }) =>
    readCommand(pid).includes(program),
  );
  for (const { pid } of orphans) process.kill(pid, 'SIGTERM');
  await until(() => !orphans.some(({ pid }) => isAlive(pid)), { timeout_ms: grace_ms });
  for (const { pid } of orphans) if (isAlive(pid)) killGroup(pid);
  await until(() => !orphans.some(({ pid }) => isAlive(pid)), { timeout_ms: grace_ms });
  removeState(data_dir);
}
