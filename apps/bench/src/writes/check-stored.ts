import type { Database } from '@roadwright/db';
import { ARTIFACTS } from '../ceiling/flow-size.ts';
import type { Flush } from './flush.ts';

// Blanks are not counted: jsonb gives them back as it likes.
const COUNT = `
  select
    (select count(distinct (roadmap_id, concept_id, content_type, version)) from roadwright.artifact)::integer
      as artifacts,
    (select sum(octet_length(replace(body::text, ' ', ''))) from roadwright.artifact)::integer as bytes,
    (select count(*) from roadwright.event)::integer as events,
    (select count(*) from (
       select from roadwright.event group by task_id
       having min(seq) = 1 and max(seq) = $1::int and count(distinct seq) = $1::int
     ) as numbered)::integer as numbered,
    (select count(*) from roadwright.task where last_seq = $1::int and artifacts_done = $1::int)::integer as tasks`;

/**
 * Makes sure that every artifact is there once and whole, and every event once, numbered without gap.
 *
 * @throws Error
 */
export async function checkStored({ pool }: Database, tasks: readonly (readonly Flush[])[]): Promise<void> {
  const artifacts = tasks.flatMap((flushes) => flushes.flatMap(({ write }) => write.artifacts));
  const wanted = {
    artifacts: artifacts.length,
    bytes: artifacts.reduce((sum, { body }) => sum + measure(body), 0),
    events: artifacts.length,
    numbered: tasks.length,
    tasks: tasks.length,
  };
  const { rows } = await pool.query(COUNT, [ARTIFACTS]);
  const [found, hoped] = [JSON.stringify(rows[0]), JSON.stringify(wanted)];
  if (found !== hoped) throw new Error(`Stored was ${found} and not ${hoped}.`);
}

const measure = (body: unknown): number => Buffer.byteLength(JSON.stringify(body).replaceAll(' ', ''));
