import { createRoadmapId, type TaskEnding } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import { openDesign } from './design.ts';
import { designOutline } from './design-outline.ts';
import { type JudgedOutline, mendOutline } from './mend-outline.ts';
import { reviseOutline } from './revise-outline.ts';

/**
 * Designs the outline of a course, or changes one that a person has rejected; either is validated and repaired, and the
 * best version goes on, with a verdict that says how good it is. Steps that are stored are taken, not done again.
 *
 * @throws AppError `outline_invalid` when no version could become a roadmap, `llm_*` when the model does not answer
 */
export async function designCourse(run: LaneRun): Promise<TaskEnding> {
  const { store, task } = run;
  const [stored, rejected] = await Promise.all([store.listSteps(task), store.findRejectedOutline(task)]);
  const design = await openDesign(run, { stored, rejected });
  const first = rejected === null ? await designOutline(design) : await reviseOutline(design, rejected);
  return createOpening(run, await mendOutline(design, first));
}

function createOpening({ task, randomBytes }: LaneRun, { outline, validation }: JudgedOutline): TaskEnding {
  const { valid, score } = validation;
  return {
    edge: task.request.options.review === 'human' ? 'open_review' : 'open_content',
    roadmap_id: task.roadmap_id ?? createRoadmapId(outline.title, randomBytes),
    framework: outline,
    verdict: { valid, score },
  };
}
