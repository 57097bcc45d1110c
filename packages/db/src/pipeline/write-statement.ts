import { CITATION_VALUES, renderCitations } from './write-citations.ts';
import { renderVerdicts } from './write-verdicts.ts';

// One statement: the guarded update of the task's row is fence, counter and source of `seq` at once, and everything
// else hangs on it. The time is read under the row's lock, so that it never runs against `seq`.
const renderWrite = (parts: string): string => `
  with fence as (
    update roadwright.task set
      write_no = $4::int,
      last_seq = last_seq + cardinality($6::text[]),
      current_step = coalesce($8::text, current_step),
      concepts_done = concepts_done + $9::int,
      concepts_failed = concepts_failed + $10::int,
      artifacts_done = artifacts_done + $31::int,
      progressed = progressed or $29::boolean,
      suspect = suspect and not $29::boolean,
      lone_crashes = case when $29::boolean then 0 else lone_crashes end,
      blamed_worker = case when not $29::boolean then blamed_worker end,
      blamed_alone = blamed_alone and not $29::boolean,
      llm_calls = llm_calls + $11::bigint,
      input_tokens = input_tokens + $12::bigint,
      output_tokens = output_tokens + $13::bigint,
      -- null, the unknown, stays null whatever is added to it
      cost_micro_usd = cost_micro_usd + $30::bigint
    where task_id = $1::uuid and owner_id = $2::text
      and lease_epoch = $3::int and lease_owner is not null and write_no = $4::int - 1
      and status = any($5::text[])
    returning task_id, owner_id, roadmap_id, last_seq - cardinality($6::text[]) as base, clock_timestamp() as at
  ), artifacts as (
    insert into roadwright.artifact (
      roadmap_id, concept_id, content_type, version, owner_id, task_id, body, model, prompt_version, created_at
    )
    select fence.roadmap_id, piece.concept_id, piece.content_type, piece.version, fence.owner_id, fence.task_id,
      piece.body, piece.model, piece.prompt_version, fence.at
    from fence, unnest($14::text[], $15::text[], $16::int[], $17::text[], $18::text[], $19::text[])
      as piece (concept_id, content_type, version, body, model, prompt_version)
  ), concepts as (
    update roadwright.concept set status = change.status
    from fence, unnest($20::text[], $21::text[]) as change (concept_id, status)
    where concept.owner_id = fence.owner_id and concept.roadmap_id = fence.roadmap_id
      and concept.concept_id = change.concept_id
  ), failures as (
    insert into roadwright.failed_piece (
      roadmap_id, concept_id, content_type, task_id, owner_id, code, detail, created_at
    )
    select fence.roadmap_id, piece.concept_id, piece.content_type, fence.task_id, fence.owner_id, piece.code,
      piece.detail, fence.at
    from fence, unnest($22::text[], $23::text[], $24::text[], $25::text[])
      as piece (concept_id, content_type, code, detail)
  ), steps as (
    insert into roadwright.task_step (task_id, step, round, owner_id, output, created_at)
    select fence.task_id, done.step, done.round, fence.owner_id, done.output, fence.at
    from fence, unnest($26::text[], $27::int[], $28::text[]) as done (step, round, output)
  ), events as (
    insert into roadwright.event (task_id, seq, owner_id, type, at, data)
    select fence.task_id, fence.base + event.place, fence.owner_id, event.type, fence.at, event.data
    from fence, unnest($6::text[], $7::text[]) with ordinality as event (type, data, place)
  )${parts}
  select task_id from fence`;

/** How many values every flush has. */
const VALUES = 31;

interface WriteStatement {
  readonly text: string;
  readonly name: string;
}

// Statements of their own, so that whoever cites nothing, as nearly everybody, or has no verdict pays nothing for it.
const PLAIN: WriteStatement = { text: renderWrite(''), name: 'write_task' };
const CITING: WriteStatement = { text: renderWrite(renderCitations(VALUES + 1)), name: 'write_citing_task' };
const JUDGING: WriteStatement = { text: renderWrite(renderVerdicts(VALUES + 1)), name: 'write_judging_task' };
const BOTH: WriteStatement = {
  text: renderWrite(renderCitations(VALUES + 1) + renderVerdicts(VALUES + CITATION_VALUES + 1)),
  name: 'write_citing_and_judging_task',
};

/** Chooses the statement of a flush; the values of its citations, where it has some, come before those of its verdicts. */
export function chooseStatement({ cites, judges }: { cites: boolean; judges: boolean }): WriteStatement {
  if (cites) return judges ? BOTH : CITING;
  return judges ? JUDGING : PLAIN;
}
