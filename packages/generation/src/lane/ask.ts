import {
  type AnswerFormat,
  cleanJson,
  cleanText,
  type LlmAnswer,
  type LlmPrompt,
  type LlmStep,
} from '@roadwright/domain';
import type { LaneRun } from './lane-run.ts';

/** One question to the model, without what every question of a claim shares. */
interface Question {
  readonly step: LlmStep;
  readonly prompt: LlmPrompt;
  /** Rank inside the task; lower goes first when calls have to wait. */
  readonly order: number;
  readonly concept_id?: string;
}

/** Asks for text that can be stored; asks nothing once the run is aborted or wound down. */
export async function askForText(run: LaneRun, question: Question): Promise<LlmAnswer<string>> {
  const answer = await run.llm.writeText(createCall(run, question));
  return { ...answer, value: cleanText(answer.value) };
}

/** Asks for a structured answer that can be stored; asks nothing once the run is aborted or wound down. */
export async function askForObject<T>(
  run: LaneRun,
  question: Question,
  format: AnswerFormat<T>,
): Promise<LlmAnswer<T>> {
  const answer = await run.llm.writeObject({ ...createCall(run, question), format });
  // Cleaning changes characters inside strings, never a shape.
  return { ...answer, value: cleanJson(answer.value) as T };
}

function createCall(
  { task, signal, wind_down, budget }: LaneRun,
  { step, prompt, order, concept_id }: Question,
) {
  signal.throwIfAborted();
  wind_down.throwIfAborted();
  const { task_id, owner_id } = task;
  const scope = { task_id, owner_id, order, ...(concept_id === undefined ? {} : { concept_id }) };
  // Who retries, modifies or corrects has seen the earlier answer, and wants another one.
  const fresh = task.kind === 'retry' || task.requirements.length > 0 || step === 'edit';
  return { step, prompt, scope, signal, wind_down, fresh, ...(budget === undefined ? {} : { budget }) };
}
