import type { LogCategory, LogEntry, LogLevel, LogList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import { createTaskNotFound, type TaskScope } from '../task/hold-task.ts';
import { renderMessage } from './render-message.ts';

/** Which lines of which task. */
export interface LogFilter extends TaskScope {
  readonly level?: LogLevel;
  readonly category?: LogCategory;
  readonly limit: number;
  readonly cursor?: string;
}

// What happened is in the events and in the ledger already: the log is read from them, and nothing is written for it.
// Of the frames of progress only those that tell the end of a piece are lines. A call that goes to another place than
// the attempt before it was sent there because that one did not work.
const LIST = `
  with scope as (
    select task_id, owner_id from roadwright.task
    where task_id = $1::uuid and ($2::text is null or owner_id = $2::text)
  ), told as (
    select event.seq, event.at, event.type as name, event.data::json as data
    from scope join roadwright.event on event.owner_id = scope.owner_id and event.task_id = scope.task_id
  ), asked as (
    select call.call_id, call.at, call.outcome, json_build_object(
        'step', call.step, 'concept_id', call.concept_id, 'attempt', call.attempt,
        'address', call.address, 'model', call.model, 'answered_model', call.answered_model,
        'outcome', call.outcome,
        'fallback', call.attempt > 1 and (call.address, call.model) is distinct from (
          lag(call.address) over earlier, lag(call.model) over earlier),
        'input_tokens', call.input_tokens, 'output_tokens', call.output_tokens,
        'cost_micro_usd', call.cost_micro_usd, 'queued_ms', call.queued_ms, 'total_ms', call.total_ms,
        'worker_id', call.worker_id
      ) as data
    from scope join roadwright.llm_call as call
      on call.owner_id = scope.owner_id and call.task_id = scope.task_id
    window earlier as (partition by call.step, call.concept_id order by call.at, call.attempt)
  ), line as (
    select 'event' as source, lpad(seq::text, 10, '0') as key, at, name, data,
      case
        when name = 'task_failed' or data ->> 'status' = 'failed' then 'error'
        when name = 'task_recovering' or data ->> 'status' = 'partial_failure'
          or data #>> '{data,failure}' is not null or data #>> '{data,valid}' = 'false'
          or data #>> '{data,critic}' = 'unusable' then 'warn'
        else 'info'
      end as level,
      case
        when starts_with(name, 'task_') then 'task'
        when starts_with(name, 'step_') then 'step'
        when name = 'content_generation_progress' then 'artifact'
        else 'review'
      end as category
    from told
    where name <> 'content_generation_progress'
      or data ->> 'content_type' is not null and data ->> 'status' <> 'generating'
    union all
    select 'call', call_id::text, at, 'llm_call', data,
      case when outcome in ('ok', 'cached', 'aborted') then 'info' else 'warn' end, 'call'
    from asked
  )
  select page.source, page.key, page.name, page.level, page.category, page.data,
    roadwright.utc_text(page.at) as at,
    (extract(epoch from page.at) * 1000000)::bigint::text as microseconds
  from scope
  left join lateral (
    select source, key, at, name, data, level, category from line
    where ($3::text is null or level = $3::text) and ($4::text is null or category = $4::text)
      and ($5::bigint is null
        or (at, source, key) > (timestamptz 'epoch' + $5::bigint * interval '1 microsecond', $6::text, $7::text))
    order by at, source, key
    limit $8::int
  ) as page on true
  order by page.at, page.source, page.key`;

interface Line extends Omit<LogEntry, 'entry_id' | 'message'> {
  readonly source: 'event' | 'call';
  readonly key: string;
  readonly microseconds: string;
}
type LogRow = Line | { readonly source: null };

/**
 * Lists what happened to a task, oldest first: its events, and every attempt at the language model.
 *
 * @throws AppError task_not_found, validation_failed for a bad cursor
 */
export async function listLog(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner, level, category, limit, cursor }: LogFilter,
): Promise<LogList> {
  const after = decodeCursor(cursor, [TIME, SOURCE, KEY]) ?? [null, null, null];
  const filter = [level ?? null, category ?? null];
  const rows = await sql<LogRow>(LIST, [task_id, owner, ...filter, ...after, limit + 1]);
  if (rows.length === 0) throw createTaskNotFound(task_id);
  const lines = rows.filter((row) => row.source !== null);
  const { items, next_cursor } = splitPage(lines, limit, (line) => [
    line.microseconds,
    line.source,
    line.key,
  ]);
  return { items: items.map(toEntry), next_cursor };
}

const toEntry = ({ source, key, at, level, category, name, data }: Line): LogEntry => ({
  entry_id: `${source}:${key}`,
  at,
  level,
  category,
  name,
  message: renderMessage(name, data),
  data,
});

// Microseconds since 1970; sixteen digits last until 2286.
const TIME = /^\d{1,16}$/;
const SOURCE = /^(?:event|call)$/;
const KEY = /^[0-9a-f-]{1,36}$/;
