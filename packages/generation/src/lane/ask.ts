import {
  type AnswerFormat,
  cleanJson,
  cleanText,
  type LlmAnswer,
  type LlmPrompt,
  type LlmStep,
  type LlmTextCall,
} from '@roadwright/domain';
import type { LaneRun } from './lane-run.ts';

/** One question to the model, without what every question of a claim shares. */
interface Question {
  readonly step: LlmStep;
  readonly prompt: LlmPrompt;
  /** Rank inside the task; lower goes first when calls have to wait. */
  readonly order: number;
  readonly concept_id?: string;
  /** Hears what it has cost so far, also where the run's signal takes it back. */
  readonly onSpent?: LlmTextCall['onSpent'];
}

/** Asks for text that can be stored; asks nothing once the run is aborted or wound down. */
export async function askForText(run: LaneRun, question: Question): Promise<LlmAnswer<string>> {
  const call = createCall(run, question);
  const answer = await watch(run, question, () => run.llm.writeText(call));
  return { ...answer, value: cleanText(answer.value) };
}

/** Asks for a structured answer that can be stored; asks nothing once the run is aborted or wound down. */
export async function askForObject<T>(
  run: LaneRun,
  question: Question,
  format: AnswerFormat<T>,
): Promise<LlmAnswer<T>> {
  const call = { ...createCall(run, question), format };
  const answer = await watch(run, question, () => run.llm.writeObject(call));
  // Cleaning changes characters inside strings, never a shape.
  return { ...answer, value: cleanJson(answer.value) as T };
}

/** However many attempts it takes, and however long it waits for its turn. */
const watch = <T>({ tracer }: LaneRun, { step, concept_id, prompt }: Question, call: () => Promise<T>) => {
  const attributes = {
    'roadwright.step': step,
    'roadwright.concept_id': concept_id,
    'roadwright.prompt_version': prompt.version,
  };
  return tracer.run(`ask ${step}`, { attributes }, call);
};

function createCall(
  { task, signal, wind_down, budget }: LaneRun,
  { step, prompt, order, concept_id, onSpent }: Question,
) {
  signal.throwIfAborted();
  wind_down.throwIfAborted();
  const { task_id, owner_id } = task;
  const scope = { task_id, owner_id, order, ...(concept_id === undefined ? {} : { concept_id }) };
  // Who retries, modifies or corrects has seen the earlier answer, and wants another one.
  const fresh = task.kind === 'retry' || task.requirements.length > 0 || step === 'edit';
  const more = { ...(budget === undefined ? {} : { budget }), ...(onSpent === undefined ? {} : { onSpent }) };
  return { step, prompt, scope, signal, wind_down, fresh, ...more };
}
