import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem, type QuizText } from './quiz-item.ts';
import { readSpan, type Span } from './read-span.ts';
import { HALADYNA } from './sources.ts';

/** Where a bound itself is asked for, `5 or more` is one value and leaves `10 or more` out. */
const ASKS_FOR_BOUNDS =
  /\b(?:ranges?|thresholds?|cut-?offs?|defin\w+|criteri\w+|minimum|maximum|limits?|normal|recommended|between what|how old must|requirements?)\b|范围|区间|阈值|标准|定义|至少|最低|最高|上限|下限|正常|推荐|规定|界限/u;

/** Each is held against all before it; nobody reads as many. */
const MOST_COMPARED = 50;

/** No option lies within another one: neither a range nor a list. */
export const overlappingOptions = defineRule<QuizItem>({
  name: 'overlapping_options',
  severity: 'warning',
  source: `${HALADYNA}, 22: choices do not overlap`,
  find: ({ options: all, stem }) => {
    const options = all.slice(0, MOST_COMPARED);
    const counts = options.some(({ lower }) => /\d/.test(lower)) && !ASKS_FOR_BOUNDS.test(stem.lower);
    const spans = counts ? options.map(({ lower }) => readSpan(lower)) : [];
    const lists = options.map(listParts);
    if (!counts && lists.every((list) => list.length === 0)) return [];
    return options.flatMap((option, index) => {
      const other = options.findIndex(
        (_, at) =>
          at < index && (spansMeet(spans[at], spans[index]) || listsMeet({ options, lists }, at, index)),
      );
      if (other === -1) return [];
      return [
        {
          where: nameOption(index),
          detail: `"${option.text}" and "${options[other]?.text}" can both be right: one takes in the other, or part of it.`,
          suggestion: 'Word the options so that each leaves all others out.',
        },
      ];
    });
  },
});

function spansMeet(one: Span | null | undefined, other: Span | null | undefined): boolean {
  if (!one || !other || one.unit !== other.unit) return false;
  const points = one.low === one.high && other.low === other.high;
  return !points && Math.max(one.low, other.low) <= Math.min(one.high, other.high);
}

const BETWEEN_PARTS = /\s*(?:, and |,? & |, | and | or |、|以及|和|与|及|或)\s*/;
/** Whatever it parts holds one of these, which spares most options the closer look. */
const HAS_PARTS = /, | & | and | or |[、以和与及或]/;

/** What a list such as `both iron and zinc` is made of; one part alone is none. */
function listParts({ lower }: QuizText): readonly string[] {
  if (!HAS_PARTS.test(lower)) return [];
  const bare = lower.replace(/^(?:both|either) /, '').replace(/[.。]$/, '');
  const parts = bare.split(BETWEEN_PARTS);
  return parts.length > 1 ? parts : [];
}

interface Lists {
  readonly options: readonly QuizText[];
  readonly lists: readonly (readonly string[])[];
}

function listsMeet({ options, lists }: Lists, one: number, other: number): boolean {
  const holds = (list: number, part: number) => {
    const text = options[part]?.lower.replace(/[.。]$/, '') ?? '';
    return (text.length > 1 || /\p{Script=Han}/u.test(text)) && (lists[list]?.includes(text) ?? false);
  };
  return holds(one, other) || holds(other, one);
}
