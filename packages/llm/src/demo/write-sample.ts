import type { AnswerName } from '@roadwright/domain';
import { readSampleInput, type SampleInput } from './sample-input.ts';
import { writeCurriculum } from './write-curriculum.ts';
import { writeIntent } from './write-intent.ts';
import { writeQuiz } from './write-quiz.ts';
import { writeResources } from './write-resources.ts';
import { writeTutorial } from './write-tutorial.ts';

const WRITERS: Readonly<Partial<Record<AnswerName, (input: SampleInput) => object>>> = {
  intent_analysis: writeIntent,
  curriculum: writeCurriculum,
  resources: writeResources,
  quiz: writeQuiz,
};

/**
 * Writes what the offline author answers to a prompt: JSON for a structured answer, a lesson in Markdown for plain text.
 * The same prompt always gives the same text; null for an answer that the author cannot write.
 */
export function writeSample(prompt: string, name: AnswerName | undefined): string | null {
  const input = readSampleInput(prompt);
  if (name === undefined) return writeTutorial(input);
  const write = WRITERS[name];
  return write === undefined ? null : JSON.stringify(write(input));
}
