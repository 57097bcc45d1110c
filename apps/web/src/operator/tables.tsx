import { useTag, useTexts } from '../language/use-language.ts';
import { formatDuration } from '../text/duration.ts';
import { WORDS } from '../text/texts.ts';
import { FigureTable } from './figure-table.tsx';
import type { OpsReading } from './ops-reading.ts';
import { OPERATOR } from './texts.ts';

interface TablesProps {
  readonly reading: OpsReading;
}

/** Seconds for a person; what is below one keeps a digit. */
function useSeconds(): (seconds: number | null) => string {
  const tag = useTag();
  const { none } = useTexts(OPERATOR);
  return (seconds) => {
    if (seconds === null) return none;
    if (seconds >= 10) return formatDuration(seconds * 1000, tag);
    const style = { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(tag, style).format(seconds);
  };
}

/** How many tasks wait and run in each lane. */
export function LaneTable({ reading }: TablesProps) {
  const texts = useTexts(OPERATOR);
  const heads = texts.heads;
  const seconds = useSeconds();
  return (
    <FigureTable
      title={texts.lanes}
      nothing={texts.none}
      heads={[heads.lane, heads.waiting, heads.running, heads.oldest]}
      rows={reading.queues.map(({ lane, waiting, running, oldest_age_s }) => ({
        key: lane,
        cells: [texts.lane_names[lane], waiting, running, seconds(oldest_age_s)],
      }))}
    />
  );
}

/** The living workers, with what each does. */
export function WorkerTable({ reading }: TablesProps) {
  const texts = useTexts(OPERATOR);
  const heads = texts.heads;
  const seconds = useSeconds();
  return (
    <FigureTable
      title={texts.workers}
      nothing={texts.no_workers}
      heads={[heads.worker, heads.beat, heads.busy, heads.capacity, heads.lane]}
      rows={reading.workers.map(({ worker_id, beat_age_s, busy, capacity, lanes }) => ({
        key: worker_id,
        cells: [
          <code key="id">{worker_id}</code>,
          texts.ago(seconds(beat_age_s)),
          busy,
          capacity,
          lanes.map((one) => `${texts.lane_names[one.lane]} ${one.busy}/${one.capacity}`).join(', '),
        ],
      }))}
    />
  );
}

/** The connection pools of every process. */
export function PoolTable({ reading }: TablesProps) {
  const texts = useTexts(OPERATOR);
  const heads = texts.heads;
  return (
    <FigureTable
      title={texts.pools}
      nothing={texts.none}
      heads={[heads.process, heads.worker, heads.in_use, heads.idle, heads.waiting, heads.size, heads.max]}
      rows={reading.pools.map(({ process, worker_id, in_use, idle, waiting, size, max }) => ({
        key: `${process} ${worker_id}`,
        cells: [
          texts.processes[process],
          worker_id === null ? '' : <code key="id">{worker_id}</code>,
          ...[in_use, idle, waiting, size, max],
        ],
      }))}
    />
  );
}

/** How calls of each language model are paced. */
export function LimiterTable({ reading }: TablesProps) {
  const texts = useTexts(OPERATOR);
  const heads = texts.heads;
  const tag = useTag();
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' });
  return (
    <FigureTable
      title={texts.limiters}
      nothing={texts.no_limiters}
      heads={[
        ...[heads.model, heads.address, heads.in_flight, heads.waiting],
        ...[heads.limit, heads.blocked, heads.asked_by],
      ]}
      rows={reading.limiters.map(({ model, address, blocked_until, ...one }) => ({
        key: `${model} ${address}`,
        cells: [
          model,
          address,
          one.in_flight,
          one.waiting,
          Math.round(one.limit),
          blocked_until === null ? texts.none : time.format(new Date(blocked_until)),
          one.workers,
        ],
      }))}
    />
  );
}

/** What ended in the window, by kind and end. */
export function EndedTable({ reading }: TablesProps) {
  const texts = useTexts(OPERATOR);
  const words = useTexts(WORDS);
  const heads = texts.heads;
  const seconds = useSeconds();
  return (
    <FigureTable
      title={texts.ended}
      nothing={texts.none_ended}
      heads={[heads.kind, heads.status, heads.tasks, heads.mean]}
      rows={reading.ended.totals.map(({ kind, status, tasks, mean_s }) => ({
        key: `${kind} ${status}`,
        cells: [texts.kinds[kind], words.tasks[status], tasks, seconds(mean_s)],
      }))}
    />
  );
}
