import type { RoadwrightClient } from '@roadwright/client';
import type {
  EndedTasks,
  EndedWindow,
  LimiterList,
  PoolList,
  QueueList,
  WorkerList,
} from '@roadwright/domain';

/** One look at the whole system. */
export interface OpsReading {
  /** Milliseconds since 1970 by this machine. */
  readonly at: number;
  readonly queues: QueueList['items'];
  readonly workers: WorkerList['items'];
  readonly pools: PoolList['items'];
  readonly limiters: LimiterList['items'];
  readonly ended: EndedTasks;
}

interface Look {
  readonly window: EndedWindow;
  readonly signal: AbortSignal;
}

/** Takes one look at the whole system. */
export async function readOps(client: RoadwrightClient, { window, signal }: Look): Promise<OpsReading> {
  const [queues, workers, pools, limiters, ended] = await Promise.all([
    client.listQueues({ signal }),
    client.listWorkers({ signal }),
    client.listPools({ signal }),
    client.listLimiters({ signal }),
    client.getEndedTasks({ signal, window }),
  ]);
  return {
    at: Date.now(),
    queues: queues.items,
    workers: workers.items,
    pools: pools.items,
    limiters: limiters.items,
    ended,
  };
}
