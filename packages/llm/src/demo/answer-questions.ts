import type { AnswerCheckAnswer } from '@roadwright/domain';
import { chooseTexts } from './choose-texts.ts';
import type { SampleInput } from './sample-input.ts';
import type { SampleTexts } from './sample-texts.ts';

type Asked = SampleInput['questions'][number];

/** Answers questions as the offline author writes them, from the text alone: what stands there is right. */
export function answerQuestions(input: SampleInput): AnswerCheckAnswer {
  const { quiz } = chooseTexts(input.primary_language);
  const text = level(input.lesson_excerpts);
  return { answers: input.questions.map((asked) => answer(asked, text, quiz)) };
}

function answer(asked: Asked, text: string, quiz: SampleTexts['quiz']): number[] {
  const { question, question_type, options } = asked;
  const places = options.map((option) => text.indexOf(level(option)));
  if (question_type === 'true_false') {
    const stands = text.includes(level(readQuoted(question)));
    return [options.indexOf(stands ? quiz.true_word : quiz.false_word)].filter((index) => index >= 0);
  }
  const standing = options.flatMap((_, index) => (places[index] === -1 ? [] : [index]));
  if (question_type === 'multiple_choice') return standing;
  return [findNext(asked, text, quiz) ?? findMade(options, quiz) ?? standing[0] ?? 0];
}

/** The heading that stands next behind the one that the question names; undefined where it names none. */
function findNext({ question, options }: Asked, text: string, quiz: SampleTexts['quiz']): number | undefined {
  const named = readQuoted(question);
  const findHeading = (title: string) => text.indexOf(`## ${level(title)}`);
  const from = named === '' ? -1 : findHeading(named);
  if (from === -1) return undefined;
  const behind = options
    .map((option, index) => ({ index, at: findHeading(option) }))
    .filter(({ at }) => at > from)
    .toSorted((one, other) => one.at - other.at);
  const none = options.indexOf(quiz.last_section);
  return behind[0]?.index ?? (none === -1 ? undefined : none);
}

/** The one option that the author has not made up; the others stand in its texts and, by accident, in the lesson. */
function findMade(options: readonly string[], quiz: SampleTexts['quiz']): number | undefined {
  const made = new Set([...quiz.other_sections, ...quiz.false_statements]);
  const found = options.flatMap((option, index) => (made.has(option) ? [] : [index]));
  return found.length === 1 ? found[0] : undefined;
}

/** What stands between the first and the last quotation mark. */
const readQuoted = (question: string): string => /["“]([\s\S]+)["”]/.exec(question)?.[1] ?? '';

/** Markdown's own signs are no words. */
const level = (text: string): string =>
  text
    .replaceAll(/[*`\\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
