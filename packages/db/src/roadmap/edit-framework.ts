import {
  AppError,
  type ChangeOutline,
  type Clock,
  type EditRecord,
  type FrameworkEdit,
  isEmptyDiff,
  isTerminal,
  judgeChange,
  type TaskStatus,
} from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { type HeldTask, holdTask } from '../task/hold-task.ts';
import { needsReview } from '../task/needs-review.ts';
import { createActive } from '../task/reserve-pieces.ts';
import { startConcepts } from '../task/start-concepts.ts';
import type { StartedTask } from '../task/submit-task.ts';
import { createRoadmapNotFound, type HeldRoadmap, holdRoadmap, type RoadmapScope } from './hold-roadmap.ts';
import { readGround } from './read-ground.ts';
import { reopenReview } from './reopen-review.ts';
import { storeEdit } from './store-edit.ts';

interface Editing extends RoadmapScope {
  /** Versions one of which the outline has to have; left out when any will do. */
  readonly versions?: readonly number[] | undefined;
  readonly change: ChangeOutline;
  /** Id of the task that makes what is new. */
  readonly task_id: string;
  /** What that task may cost; without one, whatever it takes. */
  readonly budget_micro_usd?: number | undefined;
  readonly max_pending: number;
  readonly now: Clock;
}

/** What an edit came to, and the task that it has started. */
export type EditedFramework = Omit<FrameworkEdit, 'task'> & { readonly task: StartedTask | null };

/**
 * Does a person's edit of an outline, wholly or not at all. Under review it opens the next round; afterwards it starts a
 * task for the concepts that are new. Ids, artifacts and states of all others stay.
 *
 * @throws AppError roadmap_not_found, version_stale, task_active, framework_invalid, too_many_pending_tasks, and
 *   whatever the change throws
 */
export async function editFramework(database: Database, editing: Editing): Promise<EditedFramework> {
  const { maker, ...edited } = await database.transaction(async (sql) => {
    const roadmap = await holdRoadmap(sql, editing);
    refuseStale(roadmap, editing);
    const maker = await holdTask(sql, { task_id: roadmap.task_id, owner: roadmap.owner_id });
    refuseActive(maker.status);
    return { maker, ...(await edit(sql, { ...editing, roadmap, maker })) };
  });
  if (maker.status === 'human_review_pending') database.notifier.signal('event', maker.task_id);
  return edited;
}

function refuseStale({ roadmap_id, in_trash, version }: HeldRoadmap, { versions }: Editing): void {
  if (in_trash) throw createRoadmapNotFound(roadmap_id);
  if (versions === undefined || versions.includes(version)) return;
  throw new AppError(
    'version_stale',
    `The outline has version ${version} by now. Read it again, and repeat the edit on that.`,
  );
}

function refuseActive(status: TaskStatus): void {
  if (status === 'human_review_pending' || isTerminal(status)) return;
  throw createActive(
    'The task that makes this roadmap is still at work; until it is done, only it may change the outline.',
  );
}

interface Held extends Editing {
  readonly roadmap: HeldRoadmap;
  readonly maker: HeldTask;
}

async function edit(sql: Sql, held: Held): Promise<EditedFramework> {
  const { roadmap, maker, change, now } = held;
  const { owner_id, roadmap_id } = roadmap;
  const { reserved, ...ground } = await readGround(sql, roadmap);
  const changed = change(ground);
  const { current } = ground;
  const { framework, diff, validation } = judgeChange({ current, changed, request: maker.request, now });
  const waits = maker.status === 'human_review_pending';
  const result = { roadmap_id, diff, validation };
  if (isEmptyDiff(diff)) {
    const review_round = waits ? maker.review_round + 1 : null;
    return { ...result, version: roadmap.version, task: null, review_round };
  }
  const [added, removed] = [listConceptIds(diff.added), listConceptIds(diff.removed)];
  refuseReserved(removed, reserved);
  // What nobody has approved yet is a matter of the next review: an answer to an older outline is not one to this.
  const unapproved = waits || (await needsReview(sql, maker));
  const review_round = maker.review_round + (unapproved ? 1 : 0);
  const record: EditRecord = {
    review_round,
    cause: 'direct',
    feedback: null,
    plan: null,
    operations: [...changed.operations],
    skipped: [],
    diff,
    before: current,
    outline: framework,
  };
  const version = await storeEdit(sql, { maker, record, validation, added, removed, roadmap_id });
  if (waits) await reopenReview(sql, maker, { roadmap_id, framework, verdict: validation });
  const started =
    unapproved || added.length === 0
      ? null
      : await startConcepts(sql, { ...held, concept_ids: added, owner_id });
  return { ...result, version, task: started, review_round: waits ? review_round + 1 : null };
}

const listConceptIds = (nodes: FrameworkEdit['diff']['added']): string[] =>
  nodes.filter(({ kind }) => kind === 'concept').map(({ node_id }) => node_id);

function refuseReserved(removed: readonly string[], reserved: readonly string[]): void {
  const busy = removed.filter((concept_id) => reserved.includes(concept_id));
  if (busy.length === 0) return;
  throw createActive(`A task is making pieces of ${busy.join(', ')}. Wait for it, or cancel it first.`);
}
