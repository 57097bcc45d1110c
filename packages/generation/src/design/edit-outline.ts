import {
  adoptOutline,
  applyOperations,
  countHours,
  diffFrameworks,
  type EditPlan,
  type EditRecord,
  type Failure,
  type Framework,
  type RoadmapEditAnswer,
} from '@roadwright/domain';
import { countOutline } from './count-outline.ts';
import { type Design, listIds } from './design.ts';
import { readEdit } from './design-chain.ts';
import { type Pay, runStep } from './run-step.ts';

/** What the author wants done; nothing where an answer was of no use or was not needed. */
export interface EditAnswer {
  readonly plan: EditPlan | null;
  readonly answer: RoadmapEditAnswer;
  readonly failure?: Failure;
}

interface EditOrder {
  readonly round: number;
  readonly before: Framework;
  readonly cause: Exclude<EditRecord['cause'], 'direct'>;
  readonly feedback: string | null;
  readonly ask: (pay: Pay) => Promise<EditAnswer>;
}

/** An answer that changes nothing. */
export const NO_CHANGE: RoadmapEditAnswer = { operations: [] };

/** Has an outline edited, unless this round is stored already. */
export async function editOutline(design: Design, order: EditOrder): Promise<EditRecord> {
  const { run, chain, used_ids } = design;
  const { round, before, cause, feedback } = order;
  const done = chain.find('roadmap_edit', round);
  if (done !== undefined) return readEdit(done.output);
  const record = await runStep(run, {
    step: 'roadmap_edit',
    round,
    async perform(pay) {
      const { plan, answer, failure } = await order.ask(pay);
      const edited = applyAnswer(design, before, answer);
      const output: EditRecord = {
        ...chain.mark,
        cause,
        feedback,
        plan,
        ...edited,
        ...(failure === undefined ? {} : { failure }),
        diff: diffFrameworks(before, edited.outline),
        before,
      };
      return { output, data: describeEdit(output) };
    },
  });
  for (const id of listIds(record.outline)) used_ids.add(id);
  return record;
}

/** Does what an answer says; one that writes the whole tree keeps the known ids, and the code makes all others. */
function applyAnswer({ run, used_ids }: Design, before: Framework, answer: RoadmapEditAnswer) {
  const { available_hours_per_week } = run.task.request.preferences;
  if (answer.outline !== undefined) {
    const { framework } = adoptOutline(before, answer.outline, used_ids);
    return { outline: countHours(framework, available_hours_per_week), operations: [], skipped: [] };
  }
  const { framework, applied, skipped } = applyOperations(before, answer.operations, used_ids);
  return {
    outline: countHours(framework, available_hours_per_week),
    operations: [...applied],
    skipped: [...skipped],
  };
}

const describeEdit = ({ cause, diff, skipped, failure, outline }: EditRecord) => ({
  cause,
  added_count: diff.added.length,
  removed_count: diff.removed.length,
  moved_count: diff.moved.length,
  changed_count: diff.changed.length,
  skipped_count: skipped.length,
  ...countOutline(outline),
  ...(failure === undefined ? {} : { failure: failure.code }),
});
