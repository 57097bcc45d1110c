import type { Framework, StoredStep, Summary } from '@roadwright/domain';
import { judgeCourse } from '../check/judge-course.ts';
import { tryCheck } from '../check/try-check.ts';
import { settleAll } from '../lane/settle-all.ts';
import type { ContentRun } from './content-run.ts';

interface Finish {
  readonly steps: readonly StoredStep[];
  readonly summary: Summary;
  readonly framework: Framework;
}

/** Judges the course as a whole, and stores that nothing more is made; resolves when every verdict is stored. */
export async function finalizeCourse(run: ContentRun, { steps, summary, framework }: Finish): Promise<void> {
  const { writer, task, storing } = run;
  const step = 'finalizing';
  const isStored = steps.some((stored) => stored.step === step);
  if (isStored) return void (await settleAll(storing));
  const tried = await tryCheck(run, () => judgeCourse(run, framework));
  const course_verdict = tried.made ?? undefined;
  const finished = writer.write({
    ...(course_verdict === undefined ? {} : { course_verdict }),
    current_step: step,
    steps: [{ step, round: 0, output: { task_id: task.task_id } }],
    events: [
      { type: 'step_completed', step: 'content_generation', data: { ...summary } },
      { type: 'step_started', step },
    ],
  });
  await settleAll([finished, ...storing]);
}
