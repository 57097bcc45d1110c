import type { EventBody, LlmUsage, TaskStep } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import { settleAll } from '../lane/settle-all.ts';
import { readErrorUsage, sumUsage } from '../lane/usage.ts';

type StepData = Extract<EventBody, { type: 'step_completed' }>['data'];

/** Books what a call of a step has cost. */
export type Pay = (usage: LlmUsage) => void;

/** What a step made. */
interface StepResult<T> {
  readonly output: T;
  /** Figures for those who watch. */
  readonly data: NonNullable<StepData>;
}

interface StepPlan<T> {
  readonly step: TaskStep;
  readonly round: number;
  readonly perform: (pay: Pay) => Promise<StepResult<T>>;
}

/**
 * Does a step that is not stored yet and stores it with its events; what a failed one has cost is booked too.
 *
 * @throws the reason of `wind_down` instead of beginning
 */
export async function runStep<T>(run: LaneRun, plan: StepPlan<T>): Promise<T> {
  run.wind_down.throwIfAborted();
  const { step, round } = plan;
  const attributes = { 'roadwright.step': step, 'roadwright.round': round };
  return await run.tracer.run(`step ${step}`, { attributes }, () => perform(run, plan));
}

async function perform<T>({ writer }: LaneRun, { step, round, perform }: StepPlan<T>): Promise<T> {
  const paid: LlmUsage[] = [];
  // The work does not wait for the news of its beginning; what it makes is written after it in any case.
  const told = writer.write({ current_step: step, events: [{ type: 'step_started', step, round }] });
  try {
    const [{ output, data }] = await settleAll([perform((usage) => paid.push(usage)), told]);
    const events = [{ type: 'step_completed', step, round, data } as const];
    await writer.write({ steps: [{ step, round, output }], usage: sumUsage(paid), events });
    return output;
  } catch (error) {
    const usage = sumUsage([...paid, readErrorUsage(error)]);
    if (usage.llm_calls > 0) await writer.write({ usage });
    throw error;
  }
}
