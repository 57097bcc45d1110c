import { type Failure, type TaskEnding, type TaskStep, toAppError } from '@roadwright/domain';
import { z } from 'zod';
import { findContent } from './find-content.ts';
import { findMetadata, type KnownWork } from './find-metadata.ts';
import { findReferences } from './find-references.ts';
import type { LiteratureRun } from './lane-run.ts';

/** What the metadata's step leaves for a claim that goes on after it. */
const knownWorkSchema = z.object({
  work_id: z.string(),
  title: z.string(),
  created: z.boolean(),
  pdf_urls: z.array(z.string()),
  has_references: z.boolean(),
}) satisfies z.ZodType<KnownWork>;

const NO_CONCEPTS = {
  concepts_total: 0,
  concepts_done: 0,
  concepts_failed: 0,
  artifacts_total: 0,
  artifacts_done: 0,
};

/**
 * Does what a submission asks for, from the first step on that no earlier claim has finished: the metadata, without
 * which there is nothing to speak of, then the text and the references, which may be missing.
 *
 * @throws AppError for the submission's own failure, or winding_down between two steps
 */
export async function gatherWork(run: LiteratureRun, wind_down: AbortSignal): Promise<TaskEnding> {
  const { tasks, task } = run;
  const done = new Map((await tasks.listSteps(task)).map(({ step, output }) => [step, output]));
  const work = await ensureMetadata(run, done.get('work_metadata'));
  const failures: Failure[] = [];
  for (const { step, find } of LATER_STEPS) {
    if (done.has(step)) continue;
    if (wind_down.aborted) throw toAppError(wind_down.reason);
    await run.writer.write({ current_step: step, events: [{ type: 'step_started', step }] });
    const end = await find(run, work);
    await tellCompleted(run, step, { ...end });
    if (end.failure !== undefined) failures.push(end.failure);
  }
  const { work_id } = work;
  const [failure] = failures;
  return failure === undefined
    ? { edge: 'complete', summary: NO_CONCEPTS, work_id }
    : { edge: 'complete_partially', summary: NO_CONCEPTS, failure, work_id };
}

const LATER_STEPS = [
  { step: 'work_content', find: findContent },
  { step: 'work_references', find: findReferences },
] as const;

async function ensureMetadata(run: LiteratureRun, stored: unknown): Promise<KnownWork> {
  const known = knownWorkSchema.safeParse(stored);
  if (known.success) return known.data;
  const step = 'work_metadata';
  await run.writer.write({ current_step: step, events: [{ type: 'step_started', step }] });
  const work = await findMetadata(run);
  await tellCompleted(run, step, { ...work });
  return work;
}

const tellCompleted = (run: LiteratureRun, step: TaskStep, output: Record<string, unknown>) =>
  run.writer.write({
    steps: [{ step, round: 0, output }],
    events: [{ type: 'step_completed', step, data: output }],
  });
