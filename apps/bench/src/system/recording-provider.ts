import { type Fault, startWireServer, type WireServer } from '@roadwright/llm/testing';
import { type CallSubject, createCallSubjects } from './create-call-subjects.ts';

type WireRequest = WireServer['requests'][number];

/** One answer that was asked for. */
export interface ProviderCall extends CallSubject {
  readonly answer: WireRequest['answer'];
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
  const subjects = createCallSubjects();
  const server = await startWireServer({
    latency: (request) => {
      const latency_ms = draw();
      calls.push({ answer: request.answer, ...subjects.find(request), latency_ms, at_ms: Date.now() });
      return latency_ms;
    },
    // Answers are as they are, and overheard: what checks them later names no goal.
    findFault: (request) => (QUIZZES.has(request.answer) ? overhear(request) : undefined),
  });
  const overhear = (request: WireRequest): Fault => ({
    kind: 'answer',
    text: (text) => {
      subjects.learnQuestions(request, text);
      return text;
    },
  });
  // The server's figures are live getters, so it is extended and not copied.
  return Object.assign(Object.create(server) as WireServer, { calls });
}

const QUIZZES: ReadonlySet<string> = new Set(['quiz', 'quiz_repair']);
