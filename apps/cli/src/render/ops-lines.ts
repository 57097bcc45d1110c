import type { EndedTasks, LimiterList, PoolList, QueueList, WorkerList } from '@roadwright/domain';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderDuration } from './duration.ts';
import { STATUS_LABELS } from './status-label.ts';
import { renderTable } from './table.ts';

/** All that the operator's routes tell at one moment. */
export interface OpsReading {
  readonly queues: QueueList;
  readonly workers: WorkerList;
  readonly pools: PoolList;
  readonly limiters: LimiterList;
  readonly ended: EndedTasks;
}

const renderSeconds = (seconds: number | null): string =>
  seconds === null ? '–' : renderDuration(seconds * 1000);

/** Enough to tell workers apart on one screen. */
const shorten = (id: string | null): string => toPlainLine(id ?? '').slice(-12);

/** One line of a reading, as yet unpainted, so that it can be cut. */
export interface OpsLine {
  readonly text: string;
  /** Whether it names the columns below it. */
  readonly head: boolean;
}

/** Renders a reading as tables, one below the other. */
export function renderOpsLines(reading: OpsReading): OpsLine[] {
  const { queues, workers, pools, limiters, ended } = reading;
  const tables: (readonly [head: readonly string[], rows: readonly (readonly string[])[]])[] = [
    [
      ['Lane', 'waiting', 'running', 'oldest'],
      queues.items.map((queue) => [
        queue.lane,
        String(queue.waiting),
        String(queue.running),
        renderSeconds(queue.oldest_age_s),
      ]),
    ],
    [
      ['Worker', 'busy', 'beat', 'lanes'],
      workers.items.map(({ worker_id, busy, capacity, beat_age_s, lanes }) => [
        shorten(worker_id),
        `${busy}/${capacity}`,
        `${renderSeconds(beat_age_s)} ago`,
        lanes.map((lane) => `${lane.lane} ${lane.busy}/${lane.capacity}`).join(', '),
      ]),
    ],
    [
      ['Model', 'in flight', 'waiting', 'blocked until', 'at'],
      limiters.items.map(({ model, in_flight, limit, waiting, blocked_until, address }) => [
        toPlainLine(model),
        `${in_flight}/${Math.round(limit)}`,
        String(waiting),
        blocked_until ?? '–',
        toPlainLine(address),
      ]),
    ],
    [
      ['Pool', 'in use', 'open', 'waiting', 'worker'],
      pools.items.map((pool) => [
        pool.process,
        `${pool.in_use}/${pool.max}`,
        String(pool.size),
        String(pool.waiting),
        shorten(pool.worker_id),
      ]),
    ],
    [
      [`Last ${ended.window}`, 'tasks', 'mean', 'ended'],
      ended.totals.map(({ kind, status, tasks, mean_s }) => [
        kind,
        String(tasks),
        renderSeconds(mean_s),
        STATUS_LABELS[status],
      ]),
    ],
  ];
  return tables.flatMap(([head, rows], at) => {
    const lines = renderTable([head, ...(rows.length === 0 ? [['none']] : rows)]);
    const gap = at === 0 ? [] : [{ text: '', head: false }];
    return [...gap, ...lines.map((text, index) => ({ text, head: index === 0 }))];
  });
}
