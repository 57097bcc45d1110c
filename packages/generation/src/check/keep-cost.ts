import type { LlmUsage } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';

/** Awaits what follows a paid call. Where the claim lets go before the verdict, what was paid is told of all the same. */
export async function keepCost<T>({ writer }: LaneRun, usage: LlmUsage, following: Promise<T>): Promise<T> {
  try {
    return await following;
  } catch (error) {
    // A claim that has lost its task tells nothing any more.
    if (usage.llm_calls > 0) writer.write({ usage }, { patience: 'long' }).catch(() => undefined);
    throw error;
  }
}
