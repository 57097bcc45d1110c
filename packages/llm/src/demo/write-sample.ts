import type { AnswerName } from '@roadwright/domain';
import { answerQuestions } from './answer-questions.ts';
import { repairQuiz } from './repair-quiz.ts';
import { reviseQuiz } from './revise-quiz.ts';
import { reviseResources } from './revise-resources.ts';
import { reviseTutorial } from './revise-tutorial.ts';
import { readSampleInput, type SampleInput } from './sample-input.ts';
import { writeCurriculum } from './write-curriculum.ts';
import { writeEditPlan } from './write-edit-plan.ts';
import { writeIntent } from './write-intent.ts';
import { writeRoadmapEdit } from './write-roadmap-edit.ts';
import { writeValidation } from './write-validation.ts';

const WRITERS: Readonly<Record<AnswerName, (input: SampleInput) => object>> = {
  intent_analysis: writeIntent,
  curriculum: writeCurriculum,
  roadmap_validation: writeValidation,
  edit_plan: writeEditPlan,
  roadmap_edit: writeRoadmapEdit,
  resources: reviseResources,
  quiz: reviseQuiz,
  quiz_repair: repairQuiz,
  answer_check: answerQuestions,
};

/**
 * Writes what the offline author answers to a prompt: JSON for a structured answer, a lesson in Markdown for plain text.
 * The same prompt always gives the same text.
 */
export function writeSample(prompt: string, name: AnswerName | undefined): string {
  const input = readSampleInput(prompt);
  return name === undefined ? reviseTutorial(input) : JSON.stringify(WRITERS[name](input));
}
