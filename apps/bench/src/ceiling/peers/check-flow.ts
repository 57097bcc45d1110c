import pg from 'pg';
import { ARTIFACTS, CONCEPTS, EVENTS } from '../flow-size.ts';

// From the artifacts and the events alone, whatever the rows of the roadmaps count. That nothing is there twice is
// what the primary keys promise.
const COUNT_WHOLE = `
  with artifacts as (
    select roadmap_id, count(*) as artifacts from peer.artifact
    where version = 1 and length(body) > 1000 group by roadmap_id
  ), news as (
    select roadmap_id, seq, data::json ->> 'concept_id' as concept_id,
      concat_ws(' ', data::json ->> 'status', data::json ->> 'content_type') as what
    from peer.event
  ), concepts as (
    select roadmap_id, count(*) as events, min(seq) as first, max(seq) as last,
      array_agg(what order by seq) as what
    from news group by roadmap_id, concept_id
  ), roadmaps as (
    select roadmap_id, sum(events) as events, min(first) as first, max(last) as last,
      count(*) filter (where events = 5 and what[1] = 'generating' and what[5] = 'completed'
        and what @> array['completed tutorial', 'completed resources', 'completed quiz']) as concepts
    from concepts group by roadmap_id
  )
  select count(*)::integer as whole from roadmaps join artifacts using (roadmap_id)
  where artifacts = $1 and events = $2 and first = 1 and last = $2 and concepts = $3`;

/**
 * Makes sure that a run left every roadmap with each artifact once and each event in its place, numbered without gap.
 *
 * @throws Error
 */
export async function checkFlow(database_url: string, roadmaps: number): Promise<void> {
  const client = new pg.Client(database_url);
  await client.connect();
  const { rows } = await client.query<{ whole: number }>(COUNT_WHOLE, [ARTIFACTS, EVENTS, CONCEPTS]);
  await client.end();
  const whole = rows[0]?.whole;
  if (whole !== roadmaps)
    throw new Error(`Only ${whole} of ${roadmaps} roadmaps have all that was to be stored.`);
}
