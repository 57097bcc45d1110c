import { type CallFigures, COURSE_STEPS } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** Calls of a step that the figures are of: enough for a steady mean, few enough to be read in a millisecond. */
const NEWEST_CALLS = 100;

// The step is looked for as a stretch of its index and not by equality: in that case the order would be that of the
// index by time too, through which the planner would look for a step that was never asked to the ledger's very end.
const READ = `
  with recent as (
    select asked.step, call.address, call.model, call.outcome = 'ok' as answered, call.input_tokens,
      call.cached_input_tokens, call.output_tokens, call.total_ms
    from unnest($1::text[]) as asked (step)
    cross join lateral (
      select address, model, outcome, input_tokens, cached_input_tokens, output_tokens, total_ms
      from roadwright.llm_call
      where llm_call.output_tokens > 0 and llm_call.outcome <> 'aborted'
        and (llm_call.step, llm_call.at) >= (asked.step, timestamptz '-infinity')
        and (llm_call.step, llm_call.at) <= (asked.step, timestamptz 'infinity')
      order by llm_call.step desc, llm_call.at desc
      limit $2::int
    ) as call
  ), summed as (
    select step, address, model, (count(*) filter (where answered))::double precision as answers,
      sum(input_tokens) as input_tokens, sum(cached_input_tokens) as cached_input_tokens,
      sum(output_tokens) as output_tokens, sum(total_ms) as total_ms,
      percentile_cont(0.9) within group (order by total_ms) filter (where answered) as slow_ms
    from recent
    group by step, address, model
  )
  select step, address, model, answers, input_tokens / answers as input_tokens,
    cached_input_tokens / answers as cached_input_tokens, output_tokens / answers as output_tokens,
    total_ms / answers / 1000 as seconds, slow_ms / 1000 as slow_seconds
  from summed
  where answers > 0`;

/**
 * Tells what the newest calls of each step took, by model and address. Of all owners together: that is the model's doing
 * and not its owner's, whose own first calls would say too little; only means leave the database.
 */
export const readCallFigures = ({ sql }: Pick<Database, 'sql'>): Promise<CallFigures[]> =>
  // Planned anew each time: a plan that was kept from an empty ledger would read a full one.
  sql<CallFigures>(READ, [COURSE_STEPS, NEWEST_CALLS]);
