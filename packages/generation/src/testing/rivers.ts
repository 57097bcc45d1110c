import type { LlmTextCall, QuizQuestion } from '@roadwright/domain';

/** A lesson that breaks no rule of importance. */
export const RIVER_LESSON = [
  '# Rivers',
  '',
  'The Danube rises in the Black Forest of Germany and flows through ten countries to the Black Sea.',
  '',
  '## The longest',
  '',
  'The Volga is the longest river of Europe and ends in the Caspian Sea.',
  '',
  '## The busiest',
  '',
  'The Rhine carries more freight than any other river of Europe and ends in the North Sea at Rotterdam.',
].join('\n');

/** What the lesson says, option by option. */
const TRUTH: Readonly<Record<string, string>> = {
  'Into which sea does the Danube flow?': 'the Black Sea',
  'Into which sea does the Volga flow?': 'the Caspian Sea',
  'Into which sea does the Rhine flow?': 'the North Sea',
  'Which river of Europe carries the most freight?': 'the Rhine',
};
const SEAS = ['the Black Sea', 'the Caspian Sea', 'the North Sea', 'the Adriatic'];
const RIVERS = ['the Danube', 'the Volga', 'the Rhine', 'the Seine'];

/** A question about the lesson; its key is the true one unless another option is named. */
export function createRiverQuestion(question: string, key = TRUTH[question]): QuizQuestion {
  const options = SEAS.includes(TRUTH[question] ?? '') ? SEAS : RIVERS;
  return {
    question,
    question_type: 'single_choice',
    options: [...options],
    correct_answer: [options.indexOf(key ?? '')],
    explanation: `The lesson names ${key}, and no other.`,
    difficulty: 'easy',
  };
}

/** The questions that can be asked. */
export const RIVER_QUESTIONS = Object.keys(TRUTH);

interface Shown {
  readonly questions: readonly Pick<QuizQuestion, 'question' | 'options'>[];
}

/** Reads the data of a prompt. */
export const readPromptData = ({ prompt }: Pick<LlmTextCall, 'prompt'>) =>
  JSON.parse(prompt.user.split('\n').at(-2) ?? '{}');

/** Answers what a reader is asked, by the truth. */
export const answerTruly = (call: LlmTextCall) => ({
  answers: (readPromptData(call) as Shown).questions.map(({ question, options }) => [
    options.indexOf(TRUTH[question] ?? ''),
  ]),
});
