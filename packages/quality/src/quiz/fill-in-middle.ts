import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

const BLANK =
  /_{2,}|(?:\\_){2,}|\[\s*(?:_+|\.{3}|…|blank|\s)\s*\]|\(\s*\)|\(\s*(?:_+|\.{3})\s*\)|(?<=\s)(?:\.{4,}|-{4,})(?=\s)|\{blank\}/gi;
/** A name of a language such as `__init__`, no blank. */
const DUNDER = /__[A-Za-z]\w*?__|[A-Za-z]\w*\(\s*\)|\w\[\s*\]/g;
/** A sentence of another, given in quotes or announced: there the gap is what is asked about. */
const CLOZE =
  /["“「『][^"”」』]*(?:_{2,}|\(\s*\))[^"”」』]*["”」』]|\b(?:complete|fill in|finish) (?:the|this|each|in)\b[^:.]*[:.]|(?:选词填空|补全|完成句子|填入|填空)[^。]{0,12}[::。]/iu;
const MOST_WORDS = 2;
const MOST_HAN = 4;

/** A gap stands at the end of the question, where the reader knows by then what is missing. */
export const fillInMiddle = defineRule<QuizItem>({
  name: 'fill_in_middle',
  severity: 'warning',
  source: `${SAQUET}: fill in the blank`,
  find: ({ stem: { prose } }) => {
    const text = prose.replaceAll(DUNDER, 'x');
    if (CLOZE.test(text)) return [];
    const [first] = text.matchAll(BLANK);
    if (first === undefined) return [];
    const rest = text.slice(first.index + first[0].length).replaceAll(/\([^()]*\)/g, ' ');
    const words = rest.match(/[\p{Script=Latin}'’-]{2,}/gu)?.length ?? 0;
    const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (words <= MOST_WORDS && han < MOST_HAN) return [];
    return [
      {
        where: 'question',
        detail: `The gap stands in the middle of the question; after it comes "${rest.trim().slice(0, 60)}".`,
        suggestion: 'Turn it into a direct question, or move the gap to the end.',
      },
    ];
  },
});
