import type { CurriculumAnswer, LaneHandler, LlmTextCall } from '@roadwright/domain';
import { createSignals } from './claim-signals.ts';
import { createTestLanes } from './create-test-lanes.ts';
import { createFakeLlm, type Script } from './fake-llm.ts';
import { createMemoryStore, type MemoryTask } from './memory-store.ts';
import { createOutline, createRequest } from './samples.ts';

interface Setup extends Partial<Parameters<typeof createMemoryStore>[0]> {
  readonly script?: Script;
}

type Memory = ReturnType<typeof createMemoryStore>;
type Fake = ReturnType<typeof createFakeLlm>;

interface DesignUnderTest extends Memory, Fake {
  readonly design: LaneHandler;
  /** Claims the task and does the lane's work on it. */
  work(abort?: AbortSignal): Promise<void>;
}

/** A task in the design lane of a store in memory, with a model that follows a script. */
export function createDesign({ script, ...start }: Setup = {}): DesignUnderTest {
  const memory = createMemoryStore({ request: createRequest(), ...start });
  const fake = createFakeLlm(script);
  const { design } = createTestLanes({ llm: fake.llm, store: memory.store });
  const work = (abort?: AbortSignal) => design(memory.claim('design'), createSignals(abort && { abort }));
  return { ...memory, ...fake, design, work };
}

/** An outline that breaks no rule. */
export const SOUND = createOutline([['a', 'b'], ['c']]);

/** The same, but its concepts a and b each need the other. */
export function createCycle(): CurriculumAnswer {
  const outline = structuredClone(SOUND);
  outline.stages[0]?.modules[0]?.concepts[0]?.prerequisites.push('b');
  return outline;
}

/** The operation that takes such a circle apart. */
export const BREAK_CYCLE = { op: 'update', node_id: 'a', prerequisites: [] } as const;

/** Answers the calls for one structured answer in turn; the last answer is repeated, errors are thrown. */
export const answerInTurn =
  (answers: Readonly<Partial<Record<string, readonly unknown[]>>>): Script =>
  ({ answer }, earlier) => {
    const own = answers[answer];
    const found = own?.[Math.min(earlier, own.length - 1)];
    if (found instanceof Error) throw found;
    return found;
  };

/** The events in short: `step_completed roadmap_edit 1`. */
export const drawEvents = ({ events }: MemoryTask): string[] =>
  events.map((event) => ('step' in event ? `${event.type} ${event.step} ${event.round}` : event.type));

/** The stored steps in short: `roadmap_edit 1`. */
export const drawSteps = ({ steps }: MemoryTask): string[] =>
  steps.map(({ step, round }) => `${step} ${round}`);

/** What the steps that ended told of themselves. */
export const readStepData = ({ events }: MemoryTask, step: string): unknown[] =>
  events.flatMap((event) => (event.type === 'step_completed' && event.step === step ? [event.data] : []));

/** The data of a prompt. */
export const readData = ({ prompt }: LlmTextCall) =>
  JSON.parse(prompt.user.split('\n').find((line) => line.startsWith('{')) ?? '{}');

/** Why a task failed; undefined when it did not. */
export const getFailure = ({ ending }: MemoryTask) => (ending?.edge === 'fail' ? ending.failure : undefined);
