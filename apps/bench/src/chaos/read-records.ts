import type { TestDatabase } from '@roadwright/db/testing';
import type { TaskStatus, TaskStep } from '@roadwright/domain';
import type { ProviderCall } from '../system/recording-provider.ts';

/** Something at a moment, in milliseconds of the epoch. */
interface Dated {
  readonly at_ms: number;
}

/** A step or an artifact under the name of the call that made it. */
interface StoredPiece extends Dated {
  readonly piece: string;
  readonly version: number;
}

/** An event as it is stored. */
export interface StoredEvent extends Dated {
  readonly seq: number;
  readonly type: string;
  readonly data: string;
}

/** All that the database and the provider know of one task. */
export interface TaskRecord {
  readonly task_id: string;
  readonly learning_goal: string;
  readonly status: TaskStatus;
  readonly attempt: number;
  readonly concepts_total: number;
  readonly artifacts: readonly StoredPiece[];
  readonly steps: readonly StoredPiece[];
  readonly events: readonly StoredEvent[];
  /** That made a step or a piece; what checks and mends them is not among them. */
  readonly calls: readonly (Dated & { readonly piece: string })[];
}

const TASKS = `
  select task.task_id, task.request -> 'preferences' ->> 'learning_goal' as learning_goal, task.status, task.attempt,
    count(concept.concept_id)::int as concepts_total
  from roadwright.task left join roadwright.concept using (roadmap_id)
  group by task.task_id
  order by task.task_id`;

// A better version that the checks asked for is no second making of its piece.
const ARTIFACTS = `
  select task_id, concept_id || '/' || content_type as piece, version,
    extract(epoch from created_at)::double precision * 1000 as at_ms
  from roadwright.artifact where prompt_version not like 'quiz-repair@%'`;

const STEPS = `
  select task_id, step, round + 1 as version, extract(epoch from created_at)::double precision * 1000 as at_ms
  from roadwright.task_step`;

const EVENTS = `
  select task_id, seq, type, data, extract(epoch from at)::double precision * 1000 as at_ms
  from roadwright.event
  order by task_id, seq`;

/** The answers that make a step; the other steps make no call. */
const STEP_ANSWERS: Partial<Record<TaskStep, ProviderCall['answer']>> = {
  intent_analysis: 'intent_analysis',
  curriculum_design: 'curriculum',
  structure_validation: 'roadmap_validation',
  roadmap_edit: 'roadmap_edit',
};

/** Calls that check and mend what is stored already. */
const CHECKS: ReadonlySet<ProviderCall['answer']> = new Set(['answer_check', 'quiz_repair'] as const);

interface OfTask {
  readonly task_id: string;
}

/** Reads what has become of every task of the database, beside the calls that were made for it. */
export async function readRecords(
  { sql }: TestDatabase['database'],
  calls: readonly ProviderCall[],
): Promise<TaskRecord[]> {
  const tasks = await sql<Omit<TaskRecord, 'artifacts' | 'steps' | 'events' | 'calls'>>(TASKS, []);
  const artifacts = groupByTask(await sql<StoredPiece & OfTask>(ARTIFACTS, []));
  const steps = groupByTask(await sql<StoredPiece & OfTask & { step: TaskStep }>(STEPS, []));
  const events = groupByTask(await sql<StoredEvent & OfTask>(EVENTS, []));
  const writing = calls.filter(({ answer }) => !CHECKS.has(answer));
  const called = Map.groupBy(writing, ({ learning_goal }) => learning_goal);
  return tasks.map((task) => ({
    ...task,
    artifacts: artifacts.get(task.task_id) ?? [],
    steps: (steps.get(task.task_id) ?? []).flatMap(({ step, ...stored }) => {
      const answer = STEP_ANSWERS[step];
      return answer === undefined ? [] : [{ ...stored, piece: `/${answer}` }];
    }),
    events: events.get(task.task_id) ?? [],
    calls: (called.get(task.learning_goal) ?? []).map(({ concept_id, answer, at_ms }) => ({
      piece: `${concept_id}/${answer}`,
      at_ms,
    })),
  }));
}

const groupByTask = <Row extends OfTask>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, ({ task_id }) => task_id);
