import type { EndedTasks, LimiterList, PoolList, QueueList, WorkerList } from '@roadwright/domain';

export const QUEUES: QueueList = {
  items: [
    { lane: 'design', waiting: 3, running: 1, oldest_age_s: 65 },
    { lane: 'content', waiting: 0, running: 2, oldest_age_s: null },
  ],
  next_cursor: null,
};
const at = '2026-01-01T00:00:00.000Z';
export const WORKERS: WorkerList = {
  items: [
    {
      ...{ worker_id: '01900000-0000-7000-8000-00000000beef', started_at: at, beat_at: at, beat_age_s: 1 },
      ...{ busy: 3, capacity: 8, lanes: [{ lane: 'design', busy: 1, capacity: 4 }] },
    },
  ],
  next_cursor: null,
};
const LIMITERS: LimiterList = {
  items: [
    {
      ...{ address: 'https://models.example', model: 'evil\u001b[2J', in_flight: 7, waiting: 2, limit: 12.4 },
      ...{ blocked_until: null, workers: 2 },
    },
  ],
  next_cursor: null,
};
export const POOLS: PoolList = {
  items: [{ process: 'api', worker_id: null, size: 2, in_use: 1, idle: 1, waiting: 0, max: 5 }],
  next_cursor: null,
};
export const ENDED: EndedTasks = { window: 'hour', bucket_s: 60, totals: [], items: [], next_cursor: null };
/** What the API answers an operator. */
export const OPS = {
  'GET /ops/queues': QUEUES,
  'GET /ops/workers': WORKERS,
  'GET /ops/llm': LIMITERS,
  'GET /ops/pools': POOLS,
  'GET /ops/tasks': {
    ...ENDED,
    totals: [{ kind: 'create', status: 'completed', tasks: 9, mean_s: 125 }],
  },
};
