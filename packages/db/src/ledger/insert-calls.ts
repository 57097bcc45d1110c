import { cleanText, type LlmAttempt } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** An attempt on its way into the ledger; its id makes that a row which is sent twice is stored once. */
export interface LedgerRow extends LlmAttempt {
  readonly call_id: string;
}

const INSERT = `
  insert into roadwright.llm_call (
    worker_id, call_id, task_id, owner_id, step, concept_id, attempt, address, model, answered_model, outcome,
    input_tokens, cached_input_tokens, output_tokens, reasoning_tokens, estimated, price_version, cost_micro_usd,
    queued_ms, first_token_ms, total_ms, at
  )
  select $1::text, call.call_id, call.task_id, call.owner_id, call.step, call.concept_id, call.attempt, call.address,
    call.model, call.answered_model, call.outcome, call.input_tokens, call.cached_input_tokens, call.output_tokens,
    call.reasoning_tokens, call.estimated, call.price_version, call.cost_micro_usd, call.queued_ms,
    call.first_token_ms, call.total_ms, to_timestamp(call.at_ms / 1000)
  from unnest(
    $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[], $10::text[],
    $11::text[], $12::int[], $13::int[], $14::int[], $15::int[], $16::boolean[], $17::text[], $18::bigint[],
    $19::int[], $20::int[], $21::int[], $22::double precision[]
  ) as call (
    call_id, task_id, owner_id, step, concept_id, attempt, address, model, answered_model, outcome, input_tokens,
    cached_input_tokens, output_tokens, reasoning_tokens, estimated, price_version, cost_micro_usd, queued_ms,
    first_token_ms, total_ms, at_ms
  )
  on conflict (call_id) do nothing`;

/** Stores attempts; those that are stored already stay as they are. */
export async function insertCalls(sql: Sql, worker_id: string, rows: readonly LedgerRow[]): Promise<void> {
  await sql(
    INSERT,
    [
      worker_id,
      rows.map(({ call_id }) => call_id),
      rows.map(({ scope }) => scope.task_id),
      rows.map(({ scope }) => scope.owner_id),
      rows.map(({ step }) => step),
      rows.map(({ scope }) => scope.concept_id ?? null),
      rows.map(({ attempt }) => attempt),
      rows.map(({ address }) => address),
      rows.map(({ model }) => model),
      rows.map(({ answered_model }) => answered_model && cleanText(answered_model)),
      rows.map(({ outcome }) => outcome),
      ...toTokenColumns(rows),
      rows.map(({ estimated }) => estimated),
      rows.map(({ price_version }) => price_version),
      rows.map(({ cost_micro_usd }) => cost_micro_usd),
      rows.map(({ queued_ms }) => Math.round(queued_ms)),
      rows.map(({ first_token_ms }) => (first_token_ms === undefined ? null : Math.round(first_token_ms))),
      rows.map(({ duration_ms }) => Math.round(duration_ms)),
      rows.map(({ at }) => at),
    ],
    'insert_calls',
  );
}

const toTokenColumns = (rows: readonly LedgerRow[]): number[][] => [
  rows.map(({ tokens }) => tokens.input_tokens),
  rows.map(({ tokens }) => tokens.cached_input_tokens ?? 0),
  rows.map(({ tokens }) => tokens.output_tokens),
  rows.map(({ tokens }) => tokens.reasoning_tokens ?? 0),
];
