import pg from 'pg';
import { ARTIFACTS, CONCEPTS } from '../flow-size.ts';

// From the artifacts and the events alone, whatever a task says of itself; primary keys promise that nothing is there
// twice. The product tells more events than the flow asks for: those of the task and of its steps.
const COUNT_WHOLE = `
  with frames as (
    select task_id, data::json ->> 'concept_id' as concept_id,
      array_agg(concat_ws(' ', data::json ->> 'status', data::json ->> 'content_type') order by seq) as what
    from roadwright.event where type = 'content_generation_progress'
    group by task_id, concept_id
  ), concepts as (
    select task_id, count(*) as whole from frames
    where cardinality(what) = 5 and what[1] = 'generating' and what[5] = 'completed'
      and what @> array['completed tutorial', 'completed resources', 'completed quiz']
    group by task_id
  ), numbered as (
    select task_id from roadwright.event group by task_id
    having min(seq) = 1 and max(seq) = count(*)
  ), artifacts as (
    select task_id, count(*) as artifacts from roadwright.artifact
    where version = 1 and length(body) > 1000 group by task_id
  )
  select count(*)::integer as whole
  from roadwright.task
  join concepts using (task_id) join numbered using (task_id) join artifacts using (task_id)
  where task.status = 'completed' and concepts.whole = $1 and artifacts.artifacts = $2`;

/**
 * Makes sure that a run left every roadmap with each artifact once and all events without gap.
 *
 * @throws Error
 */
export async function checkOwn(database_url: string, roadmaps: number): Promise<void> {
  const client = new pg.Client(database_url);
  await client.connect();
  const { rows } = await client.query<{ whole: number }>(COUNT_WHOLE, [CONCEPTS, ARTIFACTS]);
  await client.end();
  const whole = rows[0]?.whole;
  if (whole !== roadmaps) throw new Error(`Only ${whole} of ${roadmaps} roadmaps are whole.`);
}
