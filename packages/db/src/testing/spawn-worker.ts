import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LaneTiming } from '../lane/start-lanes.ts';

const INDEX = fileURLToPath(new URL('../index.ts', import.meta.url));

/** A worker of a test, in a process of its own. */
export interface SpawnedWorker {
  readonly url: string;
  readonly worker_id: string;
  /** Text of a handler of the design lane; `database` and `store` are at hand. */
  readonly handler: string;
  readonly timing: LaneTiming;
  /** Tasks at once; 1 unless said otherwise. */
  readonly capacity?: number;
  /** Text of what happens to a `fault`. */
  readonly on_fault?: string;
}

/** Starts a worker that does with its tasks what the handler's text says. */
export function spawnWorker(worker: SpawnedWorker): ChildProcess {
  const { url, worker_id, handler, timing, capacity = 1, on_fault = '' } = worker;
  const program = `
    const { createPipelineStore, openDatabase, startLanes } = await import('${INDEX}');
    const database = openDatabase({ url: process.argv[1], role: 'worker', pool_size: 3 });
    const store = createPipelineStore(database, { lease_s: 1 });
    await startLanes(database, {
      worker_id: '${worker_id}',
      lanes: { design: ${capacity} },
      handlers: { design: ${handler} },
      timing: ${JSON.stringify(timing)},
      onFault: (fault) => { ${on_fault} },
    });`;
  return spawn(
    process.execPath,
    ['--conditions=@roadwright/source', '--input-type=module', '-e', program, url],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
