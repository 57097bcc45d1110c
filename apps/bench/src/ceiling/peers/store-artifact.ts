import { describeEvent } from './describe-event.ts';
import type { Piece } from './peer-work.ts';

/**
 * The artifact, its event and, when it is the third of its concept, the concept's last event. The row of the roadmap
 * is locked until the commit, so that the numbers have no gap and the third knows of the other two. `counter` has one
 * row. A second delivery of a piece fails on the primary key: what a peer would do about it is left out in its favour.
 */
export const STORE_ARTIFACT = `
  with counter as (
    update peer.roadmap
    set stored[$2] = stored[$2] + 1, events = events + case stored[$2] when 2 then 2 else 1 end
    where roadmap_id = $1
    returning events, stored[$2] = 3 as ended
  ), artifact as (
    insert into peer.artifact (roadmap_id, concept_id, content_type, version, body, created_at)
    values ($1, $2, $3, 1, $4, now())
  ), event as (
    insert into peer.event (roadmap_id, seq, type, at, data)
    select $1, events - ended::integer, 'content_generation_progress', now(), $5 from counter
    union all
    select $1, events, 'content_generation_progress', now(), $6 from counter where ended
  )`;

/** Gives the six parameters of STORE_ARTIFACT. */
export const listStoreValues = (
  { roadmap_id, concept_id, content_type }: Piece,
  body: string,
): (string | number)[] => [
  roadmap_id,
  concept_id,
  content_type,
  body,
  describeEvent(concept_id, { content_type, status: 'completed' }),
  describeEvent(concept_id, { content_type: null, status: 'completed' }),
];

/** Makes the statement that stores one artifact and does nothing else; it has a name, so that it is planned once. */
export const storeArtifact = (piece: Piece, body: string) => ({
  name: 'store_artifact',
  text: `${STORE_ARTIFACT} select from counter`,
  values: listStoreValues(piece, body),
});
