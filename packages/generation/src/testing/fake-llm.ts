import type { LlmAnswer, LlmClient, LlmStep, LlmTextCall } from '@roadwright/domain';
import { createOutline, createQuiz, createResources, INTENT } from './samples.ts';

/** What a script may do with a call: answer it, throw, or leave it to the default author. */
export type Script = (call: LlmTextCall, earlier: number) => unknown;

interface FakeLlm {
  readonly llm: LlmClient;
  readonly calls: LlmTextCall[];
  /** Calls of a step, narrowed to a concept where one is named. */
  count(step: LlmStep, concept_id?: string): number;
}

/** A model that answers soundly at once unless the script says otherwise; a promise that never settles is a slow call. */
export function createFakeLlm(script: Script = () => undefined): FakeLlm {
  const calls: LlmTextCall[] = [];
  const count = (step: LlmStep, concept_id?: string) =>
    calls.filter(
      (call) => call.step === step && (concept_id === undefined || call.scope.concept_id === concept_id),
    ).length;

  async function answer(call: LlmTextCall): Promise<LlmAnswer<unknown>> {
    const earlier = count(call.step, call.scope.concept_id);
    calls.push(call);
    const scripted = await orAbort(Promise.resolve(script(call, earlier)), call.signal);
    return {
      value: scripted ?? answerSoundly(call),
      usage: { llm_calls: 1, input_tokens: 100, output_tokens: 10, cost_micro_usd: 7 },
      model: 'fake-1',
    };
  }
  const llm: LlmClient = {
    writeText: async (call) => (await answer(call)) as LlmAnswer<string>,
    writeObject: async (call) => {
      const { value, ...rest } = await answer(call);
      return { ...rest, value: call.format.decode.parse(value) };
    },
    estimateCost: () => 7,
  };
  return { llm, calls, count };
}

async function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  // The script itself may have aborted.
  if (signal.aborted) stop();
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function answerSoundly({ step, scope }: LlmTextCall): unknown {
  const concept_id = scope.concept_id ?? 'none';
  switch (step) {
    case 'intent':
      return INTENT;
    case 'tutorial':
      return `# Lesson on ${concept_id}\n\nThis is **${concept_id}** in short.\n\n## Why\n\nBecause.`;
    case 'resources':
      return createResources(concept_id);
    case 'quiz':
      return createQuiz(concept_id);
    default:
      return createOutline([['a', 'b'], ['c']]);
  }
}
