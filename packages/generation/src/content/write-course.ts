import { createFailure, type TaskEnding } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import { settleAll } from '../lane/settle-all.ts';
import { type ConceptWork, type ContentPlan, findPlan, listConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { countOutcome } from './count-outcome.ts';
import { createContentError } from './describe-failure.ts';
import { describeUnpaid } from './describe-unpaid.ts';
import { finalizeCourse } from './finalize-course.ts';
import { createFindCitable } from './find-citable.ts';
import { createProgress, type Progress } from './progress.ts';
import { writeConcept } from './write-concept.ts';

/**
 * Makes the content of a course: every concept at once, each piece stored as soon as it is there. Pieces that are
 * stored are not made again, and what was told is not told twice.
 */
export async function writeCourse(run: LaneRun): Promise<TaskEnding> {
  const { store, task } = run;
  const [course, steps] = await Promise.all([store.getCourse(task), store.listSteps(task)]);
  const stored = findPlan(steps, task);
  const plan = stored ?? { task_id: task.task_id, pieces: course.wanted };
  const works = listConceptWork(course, plan);
  const progress = createProgress(works);
  // The first calls do not wait for the opening's commit; every piece is written after it in any case.
  const opened = stored === undefined ? openContent(run, { plan, works, progress }) : Promise.resolve();
  const findCitable = createFindCitable(run, works);
  const content: ContentRun = { ...run, progress, findCitable, judged: new Map(), storing: [] };
  const [outcomes] = await settleAll([writeConcepts(content, works), opened]);
  const { summary, failures } = countOutcome(plan, outcomes);
  await finalizeCourse(content, { steps, summary, framework: course.framework });
  if (failures.length === 0) return { edge: 'complete', summary };
  const failure = describeUnpaid(failures, run.llm);
  if (failure !== null) return { edge: 'complete_partially', summary, failure };
  if (summary.artifacts_done > 0) return { edge: 'complete_partially', summary };
  return { edge: 'fail', failure: createFailure(createContentError(failures)) };
}

interface Opening {
  readonly plan: ContentPlan;
  readonly works: readonly ConceptWork[];
  readonly progress: Progress;
}

/** Stores the plan together with every concept's first frame, so that a resume knows that they are out. */
async function openContent(
  { writer, wind_down }: LaneRun,
  { plan, works, progress }: Opening,
): Promise<void> {
  wind_down.throwIfAborted();
  const step = 'content_generation';
  await writer.write({
    current_step: step,
    steps: [{ step, round: 0, output: plan }],
    concepts: works.map(({ place }) => ({
      concept_id: place.placed.concept.concept_id,
      status: 'generating',
    })),
    events: [
      { type: 'step_started', step },
      ...works.map((work) => progress.createFrame(work, { content_type: null, status: 'generating' })),
    ],
  });
}

const writeConcepts = (content: ContentRun, works: readonly ConceptWork[]) =>
  settleAll(
    works.map(async (work) => ({
      concept_id: work.place.placed.concept.concept_id,
      pieces: await writeConcept(content, work),
    })),
  );
