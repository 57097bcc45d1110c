import { defineRule } from '../rule/define-rule.ts';
import type { ScriptCount } from '../text/count-scripts.ts';
import { type HeadingBlock, type LessonSubject, nameLine, type ProseBlock } from './lesson.ts';
import { countSmallWords, measureStrangeness, type SmallWords } from './measure-strangeness.ts';

/** Of the whole lesson; below that it is names and terms. */
const MOST_FOREIGN = 0.35;
/** Of the Chinese of programmers, half may be names of things. */
const MOST_LATIN = 0.6;
const LEAST_WORDS = 6;
/** A passage of its own in another language: so much of it is foreign, and so many words long are all of them. */
const FOREIGN_PASSAGE = 0.8;
const LEAST_PASSAGE = 12;
const LEAST_PASSAGES = 20;
const MOST_KANA = 0.1;
const LEAST_KANA = 8;
const CHARACTER = 0.6;

const NAMES = { en: 'English', zh: 'Chinese' } as const;

/** A lesson, or a whole passage of it, in another language than was ordered. */
export const wrongLanguage = defineRule<LessonSubject>({
  name: 'wrong_language',
  severity: 'blocking',
  source: 'Language drift of multilingual models: Marchisio et al. 2024, arXiv:2406.20052',
  find: ({ prose, tongue }) => {
    if (tongue === 'other') return [];
    const counted = prose
      .filter(({ is_quoted, holder }) => !is_quoted && holder !== 'cell')
      .map((block): Counted => ({ block, count: countLetters(block, tongue) }));
    const line = findForeign(counted, tongue);
    if (line === null) return [];
    return [
      {
        where: line === 0 ? '' : nameLine(line),
        detail: `${line === 0 ? 'The lesson' : 'A passage'} is not in ${NAMES[tongue]}.`,
        suggestion: `Write the whole lesson in ${NAMES[tongue]}; keep only names, code and quoted examples in other languages.`,
      },
    ];
  },
});

/** The letters of a text by their script, and what tells Latin ones apart. */
type LetterCount = Pick<ScriptCount, 'han' | 'kana' | 'latin' | 'other'> & { readonly small: SmallWords };

interface Counted {
  readonly block: ProseBlock | HeadingBlock;
  readonly count: LetterCount;
}

/** Small words are asked for where Latin letters are the rule. */
const countLetters = ({ words: { said_count } }: Counted['block'], tongue: 'en' | 'zh'): LetterCount => ({
  ...said_count,
  small: countSmallWords(tongue === 'en' ? said_count.words : []),
});

/** The line where the other language begins, 0 for the whole lesson; null where there is none. */
function findForeign(counted: readonly Counted[], tongue: 'en' | 'zh'): number | null {
  const whole = addUp(counted.map(({ count }) => count));
  if (isForeign(whole, tongue)) return 0;
  const passages = counted.filter(
    ({ block, count }) =>
      block.holder === 'paragraph' &&
      weigh(count) >= LEAST_PASSAGE &&
      share(count, tongue) >= FOREIGN_PASSAGE,
  );
  const words = passages.reduce((sum, { count }) => sum + weigh(count), 0);
  return words >= LEAST_PASSAGES ? (passages[0]?.block.line ?? null) : null;
}

function isForeign(whole: LetterCount, tongue: 'en' | 'zh'): boolean {
  if (weigh(whole) < LEAST_WORDS) return false;
  if (tongue === 'zh' && whole.kana >= LEAST_KANA && whole.kana > MOST_KANA * (whole.han + whole.kana))
    return true;
  return share(whole, tongue) > (tongue === 'zh' ? MOST_LATIN : MOST_FOREIGN);
}

/** How much of a text is in another language, from 0 to 1. */
function share(count: LetterCount, tongue: 'en' | 'zh'): number {
  const chinese = count.han * CHARACTER;
  if (tongue === 'zh') return 1 - chinese / weigh(count);
  return 1 - (count.latin * (1 - measureStrangeness(count.small))) / weigh(count);
}

const weigh = ({ han, kana, latin, other }: LetterCount): number => (han + kana) * CHARACTER + latin + other;

const addUp = (counts: readonly LetterCount[]): LetterCount => ({
  han: sum(counts, ({ han }) => han),
  kana: sum(counts, ({ kana }) => kana),
  latin: sum(counts, ({ latin }) => latin),
  other: sum(counts, ({ other }) => other),
  small: {
    words: sum(counts, ({ small }) => small.words),
    english: sum(counts, ({ small }) => small.english),
    foreign: sum(counts, ({ small }) => small.foreign),
  },
});

const sum = (counts: readonly LetterCount[], read: (count: LetterCount) => number): number =>
  counts.reduce((total, count) => total + read(count), 0);
