import {
  type ProviderCall,
  type RecordingProvider,
  startRecordingProvider,
} from '../system/recording-provider.ts';

/** A simulated provider that knows what the latencies it dealt out amount to. */
export interface TimedProvider extends RecordingProvider {
  /**
   * Least time, in milliseconds, that one roadmap can take with the latencies that were dealt out for its goal:
   * its design steps one after the other, then the slowest concept, whose quiz follows its tutorial and the check of
   * its answers the quiz, while its resources are found beside them. What is sent back to its author is one step more.
   */
  floorOf(learning_goal: string): number;
}

/** Starts a provider whose latencies come from `draw`, one per call. */
export async function startTimedProvider(draw: () => number): Promise<TimedProvider> {
  const provider = await startRecordingProvider(draw);
  return Object.assign(Object.create(provider) as RecordingProvider, {
    floorOf: (learning_goal: string) =>
      computeFloor(provider.calls.filter((call) => call.learning_goal === learning_goal)),
  });
}

function computeFloor(calls: readonly ProviderCall[]): number {
  const design = calls
    .filter(({ concept_id }) => concept_id === '')
    .reduce((sum, { latency_ms }) => sum + latency_ms, 0);
  const concepts = Map.groupBy(
    calls.filter(({ concept_id }) => concept_id !== ''),
    ({ concept_id }) => concept_id,
  );
  const slowest = [...concepts.values()].map((pieces) => {
    const take = (holds: (answer: string) => boolean) =>
      pieces.filter(({ answer }) => holds(answer)).reduce((sum, { latency_ms }) => sum + latency_ms, 0);
    return Math.max(
      take((answer) => answer !== 'resources'),
      take((answer) => answer === 'resources'),
    );
  });
  return design + Math.max(0, ...slowest);
}
