import { startWireServer, type WireServer } from '@roadwright/llm/testing';

type WireRequest = WireServer['requests'][number];

/** One answer that was asked for. */
export interface ProviderCall {
  readonly answer: WireRequest['answer'];
  readonly learning_goal: string;
  /** Empty for a step of the design. */
  readonly concept_id: string;
  /** How long the provider was told to take for it. */
  readonly latency_ms: number;
  /** Milliseconds of the epoch. */
  readonly at_ms: number;
}

/** A simulated provider that remembers what it was asked for. */
export interface RecordingProvider extends WireServer {
  /** In the order of their arrival. */
  readonly calls: readonly ProviderCall[];
}

/** Starts a provider whose latencies come from `draw`, one per call. */
export async function startRecordingProvider(draw: () => number): Promise<RecordingProvider> {
  const calls: ProviderCall[] = [];
  const server = await startWireServer({
    latency: (request) => {
      const latency_ms = draw();
      calls.push({ answer: request.answer, ...readSubject(request), latency_ms, at_ms: Date.now() });
      return latency_ms;
    },
  });
  // The server's figures are live getters, so it is extended and not copied.
  return Object.assign(Object.create(server) as WireServer, { calls });
}

function readSubject({ body }: WireRequest): { learning_goal: string; concept_id: string } {
  const prompt = body.messages?.map(({ content }) => content).join('\n') ?? '';
  const json = /<input_data>\n([\s\S]*?)\n<\/input_data>/.exec(prompt)?.[1] ?? '{}';
  const data = JSON.parse(json) as { learning_goal?: string; concept?: { concept_id?: string } };
  return { learning_goal: data.learning_goal ?? '', concept_id: data.concept?.concept_id ?? '' };
}
