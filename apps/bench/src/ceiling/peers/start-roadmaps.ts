import type { Pool } from 'pg';
import { CONCEPTS } from '../flow-size.ts';
import { describeEvent } from './describe-event.ts';

// As lean as it can be fair: numbers for names, primary keys and no other index, texts that nothing looks into.
// The row of a roadmap is written with each of its artifacts; the room in its page keeps that cheap. Artifacts stay
// whole in their rows, as the product's do.
const TABLES = `
  create schema peer;
  create table peer.roadmap (
    roadmap_id integer primary key,
    stored smallint[] not null,
    events integer not null
  ) with (fillfactor = 40);
  create table peer.artifact (
    roadmap_id integer not null,
    concept_id integer not null,
    content_type text not null,
    version integer not null,
    body text not null,
    created_at timestamptz not null,
    primary key (roadmap_id, concept_id, content_type, version)
  ) with (toast_tuple_target = 8160);
  create table peer.event (
    roadmap_id integer not null,
    seq integer not null,
    type text not null,
    at timestamptz not null,
    data text not null,
    primary key (roadmap_id, seq)
  )`;

const START = `
  with started as (
    insert into peer.roadmap (roadmap_id, stored, events)
    select roadmap_id, array_fill(0::smallint, array[cardinality($2::text[])]), cardinality($2::text[])
    from generate_series(1, $1::integer) as roadmap_id
  )
  insert into peer.event (roadmap_id, seq, type, at, data)
  select roadmap_id, seq, 'content_generation_progress', now(), data
  from generate_series(1, $1::integer) as roadmap_id, unnest($2::text[]) with ordinality as first (data, seq)`;

/**
 * Makes the tables and starts the roadmaps: each row together with the first event of each of its concepts. `stored`
 * counts the artifacts of each concept, `events` is the last number given out.
 */
export async function startRoadmaps(pool: Pool, roadmaps: number): Promise<void> {
  const first = Array.from({ length: CONCEPTS }, (_, index) =>
    describeEvent(index + 1, { content_type: null, status: 'generating' }),
  );
  await pool.query(TABLES);
  await pool.query(START, [roadmaps, first]);
}
