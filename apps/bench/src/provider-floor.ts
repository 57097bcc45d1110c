import { startWireServer, type WireServer } from '@roadwright/llm/testing';

type WireRequest = WireServer['requests'][number];

/** A simulated provider that remembers how long it was told to take for each answer. */
export interface TimedProvider extends WireServer {
  /**
   * Least time, in milliseconds, that one roadmap can take with the latencies that were dealt out for its goal:
   * its design steps one after the other, then the slowest concept, whose quiz follows its tutorial while its
   * resources are found beside them.
   */
  floorOf(learning_goal: string): number;
}

interface Dealt {
  readonly answer: string;
  readonly learning_goal: string;
  readonly concept_id: string;
  readonly latency_ms: number;
}

/** Starts a provider whose latencies come from `draw`, one per request. */
export async function startTimedProvider(draw: () => number): Promise<TimedProvider> {
  const dealt: Dealt[] = [];
  const server = await startWireServer({
    latency: (request) => {
      const latency_ms = draw();
      dealt.push({ answer: request.answer, latency_ms, ...readSubject(request) });
      return latency_ms;
    },
  });
  // The server's figures are live getters, so it is extended and not copied.
  return Object.assign(Object.create(server) as WireServer, {
    floorOf: (learning_goal: string) =>
      computeFloor(dealt.filter((call) => call.learning_goal === learning_goal)),
  });
}

function readSubject({ body }: WireRequest): { learning_goal: string; concept_id: string } {
  const prompt = body.messages?.map(({ content }) => content).join('\n') ?? '';
  const json = /<input_data>\n([\s\S]*?)\n<\/input_data>/.exec(prompt)?.[1] ?? '{}';
  const data = JSON.parse(json) as { learning_goal?: string; concept?: { concept_id?: string } };
  return { learning_goal: data.learning_goal ?? '', concept_id: data.concept?.concept_id ?? '' };
}

function computeFloor(calls: readonly Dealt[]): number {
  const design = calls
    .filter(({ concept_id }) => concept_id === '')
    .reduce((sum, { latency_ms }) => sum + latency_ms, 0);
  const concepts = Map.groupBy(
    calls.filter(({ concept_id }) => concept_id !== ''),
    ({ concept_id }) => concept_id,
  );
  const slowest = [...concepts.values()].map((pieces) => {
    const take = (answer: string) =>
      pieces.filter((piece) => piece.answer === answer).reduce((sum, { latency_ms }) => sum + latency_ms, 0);
    return Math.max(take('tutorial') + take('quiz'), take('resources'));
  });
  return design + Math.max(0, ...slowest);
}
