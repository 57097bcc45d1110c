import {
  type ClaimedTask,
  type ConceptChange,
  isProgress,
  TASK_EDGES,
  type TaskWrite,
} from '@roadwright/domain';
import { encodeTexts } from '../database/encode-texts.ts';
import type { Sql } from '../database/sql.ts';
import { toEventColumns } from '../event/event-rows.ts';
import { listCitations, toCitationColumns } from './write-citations.ts';
import { chooseStatement } from './write-statement.ts';
import { judges, toVerdictColumns } from './write-verdicts.ts';

/** Stores one flush of a claim; false when its fence did not hold, and then nothing is stored. */
export async function writeTask(sql: Sql, task: ClaimedTask<unknown>, write: TaskWrite): Promise<boolean> {
  const changes = keepLastChanges(write.concepts);
  const { usage } = write;
  const values: unknown[] = [
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
    write.artifacts.filter(({ mends }) => mends === undefined).length,
  ];
  const citations = listCitations(write.artifacts);
  const has = { cites: citations.length > 0, judges: judges(write) };
  if (has.cites) values.push(...toCitationColumns(citations));
  if (has.judges) values.push(...toVerdictColumns(write));
  const { text, name } = chooseStatement(has);
  const rows = await sql(text, values, name);
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
