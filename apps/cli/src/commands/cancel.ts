import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';

/** Stops a task; what it has finished stays. */
export async function cancel(
  { client, terminal, interrupted }: CliDeps,
  task_id: string,
  { json = false }: { readonly json?: boolean } = {},
): Promise<number> {
  const state = await client.cancelTask(task_id, { signal: interrupted });
  terminal.print(json ? JSON.stringify(state) : 'Cancelled. What was finished stays.');
  return EXIT.done;
}
