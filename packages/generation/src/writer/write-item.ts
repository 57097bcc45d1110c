import type { TaskWrite } from '@roadwright/domain';
import { sumUsage } from '../lane/usage.ts';

/** What belongs together and is stored together; several items may share one flush. */
export type WriteItem = Partial<Omit<TaskWrite, 'write_no'>>;

/** Joins items into one flush, in their order; the last step named wins. */
export function createTaskWrite(write_no: number, items: readonly WriteItem[]): TaskWrite {
  const current_step = items.findLast((item) => item.current_step !== undefined)?.current_step;
  const course_verdict = items.findLast((item) => item.course_verdict !== undefined)?.course_verdict;
  return {
    write_no,
    events: items.flatMap((item) => item.events ?? []),
    steps: items.flatMap((item) => item.steps ?? []),
    artifacts: items.flatMap((item) => item.artifacts ?? []),
    failures: items.flatMap((item) => item.failures ?? []),
    concepts: items.flatMap((item) => item.concepts ?? []),
    verdicts: items.flatMap((item) => item.verdicts ?? []),
    usage: sumUsage(items.flatMap((item) => item.usage ?? [])),
    ...(current_step === undefined ? {} : { current_step }),
    ...(course_verdict === undefined ? {} : { course_verdict }),
  };
}

/** Rows that a flush inserts or changes, without the task's own. */
export const countRows = (write: TaskWrite): number =>
  write.events.length +
  write.steps.length +
  write.artifacts.length +
  write.failures.length +
  write.concepts.length +
  write.verdicts.length +
  (write.course_verdict === undefined ? 0 : 1);
