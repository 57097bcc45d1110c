import type { PoolClient } from 'pg';
import { describeEvent } from './describe-event.ts';
import type { Piece } from './peer-work.ts';

/** A piece and what was written for it. */
export interface WrittenPiece {
  readonly piece: Piece;
  readonly body: string;
}

interface RoadmapRow {
  readonly roadmap_id: number;
  readonly stored: number[];
  events: number;
}

interface EventRow {
  readonly roadmap_id: number;
  readonly seq: number;
  readonly data: string;
}

// In order, so that no two batches wait for each other.
const LOCK = `
  select roadmap_id, stored, events from peer.roadmap
  where roadmap_id = any($1::integer[]) order by roadmap_id for update`;

const WRITE = `
  with artifact as (
    insert into peer.artifact (roadmap_id, concept_id, content_type, version, body, created_at)
    select roadmap_id, concept_id, content_type, 1, body, now()
    from unnest($1::integer[], $2::integer[], $3::text[], $4::text[])
      as piece (roadmap_id, concept_id, content_type, body)
  ), event as (
    insert into peer.event (roadmap_id, seq, type, at, data)
    select roadmap_id, seq, 'content_generation_progress', now(), data
    from unnest($5::integer[], $6::integer[], $7::text[]) as news (roadmap_id, seq, data)
  )
  update peer.roadmap set stored = counted.stored::smallint[], events = counted.events
  from unnest($8::integer[], $9::text[], $10::integer[]) as counted (roadmap_id, stored, events)
  where roadmap.roadmap_id = counted.roadmap_id`;

/**
 * Stores many artifacts with all their events by one write, in a transaction that the caller has begun. Once the rows
 * of the roadmaps are locked, the numbers of the events and the concepts that end can be told without the database.
 */
export async function storeBatch(client: PoolClient, written: readonly WrittenPiece[]): Promise<void> {
  const ids = [...new Set(written.map(({ piece }) => piece.roadmap_id))];
  const lock = { name: 'lock_roadmaps', text: LOCK, values: [ids] };
  const { rows: roadmaps } = await client.query<RoadmapRow>(lock);
  const events = countIn(roadmaps, written);
  const values = [
    written.map(({ piece }) => piece.roadmap_id),
    written.map(({ piece }) => piece.concept_id),
    written.map(({ piece }) => piece.content_type),
    written.map(({ body }) => body),
    events.map(({ roadmap_id }) => roadmap_id),
    events.map(({ seq }) => seq),
    events.map(({ data }) => data),
    roadmaps.map(({ roadmap_id }) => roadmap_id),
    roadmaps.map(({ stored }) => `{${stored.join(',')}}`),
    roadmaps.map((roadmap) => roadmap.events),
  ];
  await client.query({ name: 'store_batch', text: WRITE, values });
}

/** Counts the pieces in these rows and tells the events that come of it. */
function countIn(roadmaps: readonly RoadmapRow[], written: readonly WrittenPiece[]): EventRow[] {
  const by_id = new Map(roadmaps.map((roadmap) => [roadmap.roadmap_id, roadmap]));
  return written.flatMap(({ piece: { roadmap_id, concept_id, content_type } }) => {
    const roadmap = by_id.get(roadmap_id);
    if (roadmap === undefined) throw new Error(`Roadmap ${roadmap_id} was never started.`);
    const stored = (roadmap.stored[concept_id - 1] ?? 0) + 1;
    roadmap.stored[concept_id - 1] = stored;
    const told = stored === 3 ? [content_type, null] : [content_type];
    return told.map((told_of) => {
      roadmap.events += 1;
      const data = describeEvent(concept_id, { content_type: told_of, status: 'completed' });
      return { roadmap_id, seq: roadmap.events, data };
    });
  });
}
