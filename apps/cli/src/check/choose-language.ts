import { applyRules, LESSON_RULES, prepareLesson } from '@roadwright/quality';

const LANGUAGE_RULES = LESSON_RULES.filter(({ name }) => name === 'wrong_language');
/** A tag that no rule of language has words for. */
const UNDETERMINED = 'und';
const HAN = /\p{Script=Han}/gu;
/** Of the letters; Chinese that is full of code has more. */
const CHINESE = 0.2;

/** Finds out which of the languages that rules know a lesson is in, where nobody says it. */
export function guessLanguage(markdown: string): string {
  const tag = guessScript(markdown);
  const subject = prepareLesson({ markdown, title: '', language: tag, resources: [] });
  // As a whole it is in another one: then no rule of language has a say.
  return applyRules(LANGUAGE_RULES, subject).some(({ where }) => where === '') ? UNDETERMINED : tag;
}

/** The same of a text that is too short for more. */
export function guessScript(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(HAN)?.length ?? 0) > CHINESE * letters ? 'zh' : 'en';
}
