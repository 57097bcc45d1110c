import { type WorkerFigures, workerFiguresSchema } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** A living worker as its last beat told it. */
export interface WorkerRow {
  readonly worker_id: string;
  readonly started_at: string;
  readonly beat_at: string;
  readonly beat_age_s: number;
  /** null until its first beat, and for a worker of another release that tells them otherwise. */
  readonly figures: WorkerFigures | null;
}

const LIST = `
  select worker_id, roadwright.utc_text(started_at) as started_at, roadwright.utc_text(beat_at) as beat_at,
    greatest(0, extract(epoch from clock_timestamp() - beat_at))::double precision as beat_age_s, figures
  from roadwright.worker
  order by worker.started_at, worker_id`;

/** Lists the workers that have announced themselves and were not found dead, oldest first. */
export async function listWorkerRows({ sql }: Pick<Database, 'sql'>): Promise<WorkerRow[]> {
  const rows = await sql<WorkerRow & { readonly figures: unknown }>(LIST, [], 'list_worker_rows');
  return rows.map((row) => ({ ...row, figures: workerFiguresSchema.safeParse(row.figures).data ?? null }));
}
