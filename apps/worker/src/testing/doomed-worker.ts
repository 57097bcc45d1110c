import { createPipelineStore, openDatabase, startLanes } from '@roadwright/db';
import { createTestHandlers } from './create-test-handlers.ts';
import { type DebugPoint, watchClaims, watchCommits } from './debug-points.ts';
import { DOOMED_MODEL } from './doomed-model.ts';

/** What the process is told in its first argument, as JSON. */
export interface Doom {
  readonly database_url: string;
  readonly provider_url: string;
  /** Where it dies. */
  readonly point: DebugPoint;
  /** At which of its visits there; 1 for the first. */
  readonly time: number;
  /** Whether it judges what it writes. */
  readonly checks?: boolean;
}

const { database_url, provider_url, point, time, checks = false }: Doom = JSON.parse(process.argv[2] ?? '');
let times = 0;
const onPoint = (reached: DebugPoint) => {
  if (reached === point && ++times === time) process.kill(process.pid, 'SIGKILL');
};
const opened = openDatabase({ url: database_url, role: 'worker', pool_size: 6 });
const database = watchClaims(opened, onPoint);
const store = watchCommits(createPipelineStore(database, { lease_s: 8 }), onPoint);
await startLanes(database, {
  worker_id: 'doomed',
  lanes: { design: 2, content: 2 },
  handlers: createTestHandlers({
    store,
    base_url: provider_url,
    model: DOOMED_MODEL,
    ...(checks ? { checks: { answers: true, links: null } } : {}),
  }),
  timing: { beat_s: 0.1, lease_s: 8, sweep_s: 0.1, shutdown_grace_s: 5 },
});
