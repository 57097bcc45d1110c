import { isAlive, readCommand, until } from '@roadwright/postgres';
import type { Launch } from './launch.ts';
import { killGroup } from './spawn-child.ts';
import { readState, removeState } from './system-state.ts';

/**
 * Ends the children that a killed launcher left behind; they would hold the port and the database's connections.
 * The caller holds the data folder's lock, so their launcher is dead.
 */
export async function clearOrphans({ config, terminal }: Launch): Promise<void> {
  const { data_dir, shutdown_grace_ms: timeout_ms } = config;
  const children = readState(data_dir)?.children ?? [];
  const orphans = children
    .filter(({ pid, program }) => readCommand(pid).includes(program))
    .map(({ pid }) => pid);
  if (orphans.length > 0) terminal.say('Ending what a killed start has left behind …');
  for (const pid of orphans) process.kill(pid, 'SIGTERM');
  const gone = () => !orphans.some(isAlive);
  if (!(await until(gone, { timeout_ms }))) {
    for (const pid of orphans.filter(isAlive)) killGroup(pid);
    await until(gone, { timeout_ms });
  }
  removeState(data_dir);
}
