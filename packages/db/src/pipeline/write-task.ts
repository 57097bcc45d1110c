import {
  type ArtifactDraft,
  type ClaimedTask,
  type ConceptChange,
  isProgress,
  TASK_EDGES,
  type TaskWrite,
} from '@roadwright/domain';
import { encodeTexts } from '../database/encode-texts.ts';
import type { Sql } from '../database/sql.ts';
import { toEventColumns } from '../event/event-rows.ts';

// One statement: the guarded update of the task's row is fence, counter and source of `seq` at once, and everything
// else hangs on it. The time is read under the row's lock, so that it never runs against `seq`.
const renderWrite = (citations: string) => `
  with fence as (
    update roadwright.task set
      write_no = $4::int,
      last_seq = last_seq + cardinality($6::text[]),
      current_step = coalesce($8::text, current_step),
      concepts_done = concepts_done + $9::int,
      concepts_failed = concepts_failed + $10::int,
      artifacts_done = artifacts_done + cardinality($14::text[]),
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
  )${citations}
  select task_id from fence`;

const WRITE = renderWrite('');

// A statement of its own, so that whoever cites nothing, as nearly everybody, pays nothing for it.
const WRITE_CITING = renderWrite(`, citations as (
    insert into roadwright.artifact_citation (owner_id, roadmap_id, concept_id, content_type, version, work_id)
    select fence.owner_id, fence.roadmap_id, cited.concept_id, cited.content_type, cited.version, cited.work_id
    from fence, unnest($31::text[], $32::text[], $33::int[], $34::uuid[])
      as cited (concept_id, content_type, version, work_id)
  )`);

/** Stores one flush of a claim; false when its fence did not hold, and then nothing is stored. */
export async function writeTask(sql: Sql, task: ClaimedTask<unknown>, write: TaskWrite): Promise<boolean> {
  const changes = keepLastChanges(write.concepts);
  const { usage } = write;
  const values = [
    task.task_id,
    task.owner_id,
    task.epoch,
    write.write_no,
    WORKING,
    ...toEventColumns(write.events),
    write.current_step ?? null,
    count(changes, ['completed']),
    count(changes, ['failed', 'partial']),
    usage.llm_calls,
    usage.input_tokens,
    usage.output_tokens,
    ...toArtifactColumns(write.artifacts),
    encodeTexts(changes.map(({ concept_id }) => concept_id)),
    encodeTexts(changes.map(({ status }) => status)),
    ...toFailureColumns(write.failures),
    ...toStepColumns(write.steps),
    isProgress(write),
    usage.cost_micro_usd,
  ];
  const citations = listCitations(write.artifacts);
  const rows =
    citations.length === 0
      ? await sql(WRITE, values, 'write_task')
      : await sql(WRITE_CITING, [...values, ...toCitationColumns(citations)], 'write_citing_task');
  return rows.length === 1;
}

/** Statuses in which a claim may write: those that `continue`, which changes no status, starts from. */
const WORKING = encodeTexts(TASK_EDGES.continue.from);

/**
 * A concept that changes twice in one flush ends as its last change says; an update may meet a row only once.
 * In the order of their ids, so that two tasks of one roadmap lock its concepts in the same order.
 */
const keepLastChanges = (changes: readonly ConceptChange[]): ConceptChange[] =>
  [...new Map(changes.map((change) => [change.concept_id, change])).values()].sort((one, other) =>
    one.concept_id < other.concept_id ? -1 : 1,
  );

const count = (changes: readonly ConceptChange[], statuses: readonly ConceptChange['status'][]): number =>
  changes.filter(({ status }) => statuses.includes(status)).length;

const toArtifactColumns = (artifacts: TaskWrite['artifacts']): unknown[] => [
  encodeTexts(artifacts.map(({ concept_id }) => concept_id)),
  encodeTexts(artifacts.map(({ content_type }) => content_type)),
  artifacts.map(({ version }) => version),
  encodeTexts(artifacts.map(({ body }) => JSON.stringify(body))),
  encodeTexts(artifacts.map(({ model }) => model)),
  encodeTexts(artifacts.map(({ prompt_version }) => prompt_version)),
];

interface Citation {
  readonly concept_id: string;
  readonly content_type: ArtifactDraft['content_type'];
  readonly version: number;
  readonly work_id: string;
}

/** A work that is cited twice by one piece is cited. */
const listCitations = (artifacts: TaskWrite['artifacts']): Citation[] =>
  artifacts.flatMap(({ concept_id, content_type, version, citations = [] }) =>
    [...new Set(citations)].map((work_id) => ({ concept_id, content_type, version, work_id })),
  );

const toCitationColumns = (citations: readonly Citation[]): unknown[] => [
  citations.map(({ concept_id }) => concept_id),
  citations.map(({ content_type }) => content_type),
  citations.map(({ version }) => version),
  citations.map(({ work_id }) => work_id),
];

const toFailureColumns = (failures: TaskWrite['failures']): unknown[] => [
  encodeTexts(failures.map(({ concept_id }) => concept_id)),
  encodeTexts(failures.map(({ content_type }) => content_type)),
  encodeTexts(failures.map(({ code }) => code)),
  encodeTexts(failures.map(({ detail }) => detail)),
];

const toStepColumns = (steps: TaskWrite['steps']): unknown[] => [
  encodeTexts(steps.map(({ step }) => step)),
  steps.map(({ round }) => round),
  encodeTexts(steps.map(({ output }) => JSON.stringify(output))),
];
