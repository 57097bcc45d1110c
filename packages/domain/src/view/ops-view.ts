import { z } from 'zod';
import { LANES, TASK_KINDS, TASK_STATUSES } from '../task/task-words.ts';

const next_cursor = z.null().describe('they are few: all stand on one page');
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next_cursor });
const age_s = z.number().describe('seconds');

/** The answer of `GET /ops/queues`: every lane, in the order in which a task meets them. */
export const queueListSchema = listOf(
  z.object({
    lane: z.enum(LANES),
    waiting: z.int().describe('tasks that wait for a worker'),
    running: z.int().describe('tasks that a worker has'),
    oldest_age_s: age_s.nullable().describe('how long the one waits that waits longest; null for none'),
  }),
);
export type QueueList = z.infer<typeof queueListSchema>;

const laneLoadSchema = z.object({
  lane: z.enum(LANES),
  busy: z.int().describe('tasks at work'),
  capacity: z.int().describe('tasks that may be at work at once'),
});

const poolLoadSchema = z.object({
  size: z.int().describe('open connections'),
  in_use: z.int(),
  idle: z.int(),
  waiting: z.int().describe('callers that wait for a connection'),
  max: z.int(),
});

const limiterLoadSchema = z.object({
  address: z.string(),
  model: z.string(),
  in_flight: z.int(),
  waiting: z.int(),
  limit: z.number().describe('calls that may be in flight at once, now'),
  blocked_until: z.number().describe('milliseconds since 1970; 0 when nothing blocks'),
});
export type LimiterLoad = z.infer<typeof limiterLoadSchema>;

/** What only the worker itself knows; it sends it along with its beats. */
export const workerFiguresSchema = z.object({
  lanes: z.array(laneLoadSchema),
  pool: poolLoadSchema,
  limiters: z.array(limiterLoadSchema),
});
export type WorkerFigures = z.infer<typeof workerFiguresSchema>;

const workerSchema = z.object({
  worker_id: z.string(),
  started_at: z.string(),
  beat_at: z.string(),
  beat_age_s: age_s,
  busy: z.int(),
  capacity: z.int(),
  lanes: z.array(laneLoadSchema).describe('empty until its first beat'),
});

/** The answer of `GET /ops/workers`, oldest first. */
export const workerListSchema = listOf(workerSchema);
export type WorkerList = z.infer<typeof workerListSchema>;

/** The answer of `GET /ops/pools`: the api's own first, then that of each worker. */
export const poolListSchema = listOf(
  poolLoadSchema.extend({
    process: z.enum(['api', 'worker']),
    worker_id: z.string().nullable().describe('null for the api that answers'),
  }),
);
export type PoolList = z.infer<typeof poolListSchema>;

/** The answer of `GET /ops/llm`: each model at each address, all workers together. */
export const limiterListSchema = listOf(
  limiterLoadSchema.extend({
    blocked_until: z.string().nullable().describe('null when nothing blocks'),
    workers: z.int().describe('workers that have asked it'),
  }),
);
export type LimiterList = z.infer<typeof limiterListSchema>;

export const ENDED_WINDOWS = ['hour', 'day'] as const;
export type EndedWindow = (typeof ENDED_WINDOWS)[number];

const endedSchema = z.object({
  kind: z.enum(TASK_KINDS),
  status: z.enum(TASK_STATUSES),
  tasks: z.int(),
  mean_s: z
    .number()
    .nullable()
    .describe('from its first claim to its end, waits for a person among it; null where none was begun'),
});

/** The answer of `GET /ops/tasks`: what ended of late, by kind and status. */
export const endedTasksSchema = z.object({
  window: z.enum(ENDED_WINDOWS),
  bucket_s: z.int().describe('length of the stretches that items tell of'),
  totals: z.array(endedSchema).describe('the whole window together'),
  items: z.array(endedSchema.extend({ at: z.string().describe('where the stretch begins') })),
  next_cursor,
});
export type EndedTasks = z.infer<typeof endedTasksSchema>;
