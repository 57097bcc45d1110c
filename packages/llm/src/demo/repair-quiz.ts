import type { QuizAnswer, QuizQuestion } from '@roadwright/domain';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';
import type { SampleTexts } from './sample-texts.ts';
import { writeQuiz } from './write-quiz.ts';

type Returned = SampleInput['faults'][number]['question'];

/** So many editions hold every sentence that a question can be about. */
const EDITIONS = 12;

/** Writes another question of the same kind for each that came back, about the same text. */
export function repairQuiz(input: SampleInput): QuizAnswer {
  const { quiz } = createSampleSubject(input).texts;
  const about = { ...input, tutorial_markdown: input.lesson_excerpts };
  const editions = Array.from({ length: EDITIONS }, (_, edition) => writeQuiz(about, `${edition}`).questions);
  return {
    questions: input.faults.flatMap(({ question }) => {
      const others = editions
        .flatMap((questions) => questions[findKind(question, quiz)] ?? [])
        .filter((other) => readKey(other) !== readKey(question) || other.question !== question.question);
      return others.find((other) => !isLongest(other)) ?? others[0] ?? editions[0]?.[0] ?? [];
    }),
  };
}

/** Its place among the five kinds. */
function findKind({ question, question_type }: Returned, quiz: SampleTexts['quiz']): number {
  if (question_type === 'multiple_choice') return 2;
  if (question_type === 'true_false') return 3;
  if (question === quiz.section) return 0;
  return question === quiz.statement ? 1 : 4;
}

const readKey = ({ options, correct_answer: [key = -1] }: Pick<QuizQuestion, 'options' | 'correct_answer'>) =>
  options[key];

const isLongest = (question: QuizQuestion): boolean =>
  readKey(question)?.length === Math.max(...question.options.map(({ length }) => length));
