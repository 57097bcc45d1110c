import type {
  EndedTasks,
  EndedWindow,
  LimiterList,
  PoolList,
  QueueList,
  WorkerList,
} from '@roadwright/domain';
import { readJson, send } from '../transport/send.ts';
import type { CallOptions, Transport } from '../transport/transport.ts';

/** Options of a look at what has ended. */
export interface EndedTasksOptions extends CallOptions {
  /** How far back to look; the last hour by default. */
  readonly window?: EndedWindow;
}

/** The verbs for whoever runs the system. */
export const createOpsVerbs = (transport: Transport) => ({
  /** Tells of each lane how many tasks wait and run, and how long the oldest waits. */
  listQueues({ signal }: CallOptions = {}): Promise<QueueList> {
    return send(transport, { path: '/api/v1/ops/queues', signal, repeatable: true }, readJson<QueueList>);
  },

  /** Lists the living workers with what they do, as their last beats told it. */
  listWorkers({ signal }: CallOptions = {}): Promise<WorkerList> {
    return send(transport, { path: '/api/v1/ops/workers', signal, repeatable: true }, readJson<WorkerList>);
  },

  /** Lists the connection pools: that of the API that answers, then those of the workers. */
  listPools({ signal }: CallOptions = {}): Promise<PoolList> {
    return send(transport, { path: '/api/v1/ops/pools', signal, repeatable: true }, readJson<PoolList>);
  },

  /** Tells how calls of each language model are paced, all workers together. */
  listLimiters({ signal }: CallOptions = {}): Promise<LimiterList> {
    return send(transport, { path: '/api/v1/ops/llm', signal, repeatable: true }, readJson<LimiterList>);
  },

  /** Tells how many tasks ended of late and how long they took, by kind and status. */
  getEndedTasks({ signal, window }: EndedTasksOptions = {}): Promise<EndedTasks> {
    const call = { path: '/api/v1/ops/tasks', query: { window }, signal, repeatable: true };
    return send(transport, call, readJson<EndedTasks>);
  },
});
