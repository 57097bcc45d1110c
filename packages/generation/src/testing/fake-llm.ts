import type {
  AnswerName,
  LlmAnswer,
  LlmClient,
  LlmObjectCall,
  LlmStep,
  LlmTextCall,
} from '@roadwright/domain';
import { CRITICISM, createOutline, createQuiz, createResources, INTENT, PLAN } from './samples.ts';

/** A call, with the name of the structured answer that it asks for; `tutorial` for plain text. */
interface FakeCall extends LlmTextCall {
  readonly answer: AnswerName | 'tutorial';
}

/**
 * What a script may do with a call: answer it, throw, or leave it to the default author. `earlier` counts the calls for
 * the same answer and concept before it.
 */
export type Script = (call: FakeCall, earlier: number) => unknown;

interface FakeLlm {
  readonly llm: LlmClient;
  readonly calls: FakeCall[];
  /** Calls of a step, narrowed to a concept where one is named. */
  count(step: LlmStep, concept_id?: string): number;
}

/** A model that answers soundly at once unless the script says otherwise; a promise that never settles is a slow call. */
export function createFakeLlm(script: Script = () => undefined): FakeLlm {
  const calls: FakeCall[] = [];
  const count = (step: LlmStep, concept_id?: string) =>
    calls.filter(
      (call) => call.step === step && (concept_id === undefined || call.scope.concept_id === concept_id),
    ).length;

  async function answer(asked: LlmTextCall, name: FakeCall['answer']): Promise<LlmAnswer<unknown>> {
    const call = { ...asked, answer: name };
    const isAlike = ({ answer, scope }: FakeCall) =>
      answer === name && scope.concept_id === call.scope.concept_id;
    const earlier = calls.filter(isAlike).length;
    calls.push(call);
    const usage = { llm_calls: 1, input_tokens: 100, output_tokens: 10, cost_micro_usd: 7 };
    try {
      const scripted = await orAbort(Promise.resolve(script(call, earlier)), call.signal);
      return { value: scripted ?? answerSoundly(call), usage, model: 'fake-1' };
    } finally {
      call.onSpent?.(usage);
    }
  }
  const llm: LlmClient = {
    writeText: async (call) => (await answer(call, 'tutorial')) as LlmAnswer<string>,
    writeObject: async <T>(call: LlmObjectCall<T>) => {
      const { value, ...rest } = await answer(call, call.format.name);
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

function answerSoundly({ answer, scope }: FakeCall): unknown {
  const concept_id = scope.concept_id ?? 'none';
  switch (answer) {
    case 'intent_analysis':
      return INTENT;
    case 'curriculum':
      return createOutline([['a', 'b'], ['c']]);
    case 'roadmap_validation':
      return CRITICISM;
    case 'edit_plan':
      return PLAN;
    case 'roadmap_edit':
      return { operations: [] };
    case 'tutorial':
      return `# Lesson on ${concept_id}\n\nThis is **${concept_id}** in short.\n\n## Why\n\nBecause.`;
    case 'resources':
      return createResources(concept_id);
    case 'quiz':
      return createQuiz(concept_id);
  }
}
