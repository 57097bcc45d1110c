import { defineRule } from '../rule/define-rule.ts';
import { isCatchAll } from './catch-all-option.ts';
import { listKeys, type QuizItem, type QuizText } from './quiz-item.ts';
import { readTruth } from './read-truth.ts';
import { HALADYNA } from './sources.ts';

/** So many words of the matter have to come back beside the answer: a name alone says nothing. */
const SHARED = 2;
const SHARED_PART = 0.6;
const LEAST_WIDTH = 4;
const HAN = /\p{Script=Han}/u;

/** No question tells the answer of another one of its quiz. */
export const answerNamedByOtherItem = defineRule<readonly QuizItem[]>({
  name: 'answer_named_by_other_item',
  severity: 'warning',
  source: `${HALADYNA}, 7: keep the content of each item independent of other items`,
  find: (items) =>
    items.flatMap((item, index) => {
      const answers = listKeys(item).flatMap(readAnswer);
      const teller = items.findIndex(
        (other, at) => at !== index && answers.some((answer) => tells(other, answer, item)),
      );
      if (teller === -1) return [];
      return [
        {
          where: `questions[${teller}].question`,
          detail: `It names the answer of questions[${index}]: "${items[teller]?.stem.text}" holds "${listKeys(item)[0]?.text}".`,
          suggestion: `Word it without that answer, or ask something else in questions[${index}].`,
        },
      ];
    }),
});

interface Answer {
  readonly words: string;
  readonly terms: ReadonlySet<string>;
}

/** An answer that is a thing of its own: no number, no truth value. */
function readAnswer({ lower, terms, width }: QuizText): Answer[] {
  const words = lower.replace(/^(?:an?|the) /, '').replaceAll(/[《》"“”]|[\s.。]+$/gu, '');
  const bare = width < LEAST_WIDTH || terms.size === 0 || readTruth(lower) !== null;
  return bare || isCatchAll(lower, 'all') || isCatchAll(lower, 'none') ? [] : [{ words, terms }];
}

function tells(other: QuizItem, { words, terms }: Answer, item: QuizItem): boolean {
  const at = other.stem.lower.indexOf(words);
  if (at === -1 || !standsAlone(other.stem.lower, at, words)) return false;
  const own = [...item.stem.terms].filter((term) => !terms.has(term));
  const shared = own.filter((term) => other.stem.terms.has(term)).length;
  return shared >= SHARED || (shared > 0 && shared >= SHARED_PART * own.length);
}

/** `queue` does not stand in `queued`; Chinese has no such borders. */
const standsAlone = (text: string, at: number, words: string): boolean =>
  HAN.test(words) ||
  (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + words.length)));
