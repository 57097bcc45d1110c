import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

const BETWEEN = String.raw`(?:\s?[,、]\s?|\s?(?:,? and|,? or|&|\+|和|与|或|及)\s?)`;
const lettersOf = (one: string) =>
  new RegExp(
    `^(?:(only|both|either|neither|只有|仅有?)\\s?)?(?:(?:options?|choices?|answers?|statements?|选项)\\s?)?\\(?(${one})\\)?((?:${BETWEEN}\\(?(?:${one})\\)?)*)\\s?(only|alone|both|are (?:both |all )?(?:correct|true|right)|(?:都|均|皆)?(?:正确|对|是))?$`,
    'iu',
  );
const LETTERS = lettersOf('[A-H]');
const PAIR = lettersOf('[A-Z]{1,2}');
const NUMERALS = lettersOf('[IVX]{1,4}|[1-9]|[①-⑨]|[一二三四五六]');
const OTHERS =
  /^(?:both(?: of (?:the |these|those|them).*)?|both (?:are|of them are) (?:correct|true|right)|only (?:one|the (?:first|second|third|last)) of (?:the|these|them).*|the (?:first|last) (?:two|three)|(?:前|后)[两二三]者|(?:前|后)[两二三]项|两者(?:都|均|皆)(?:是|对|正确|不是|不对)|(?:以上)?两[个者项](?:都|均|皆)(?:是|对|正确|不是|不对))$/u;

const FEW = 2;
const LISTS_STATEMENTS = /(?:^|[\s(:;,。])(?:I{1,3}|i{1,3}|[1-3]|[①-③]|[一二三]|A|B)[.):、]\s?\S|[①-③]/gu;

const countLetters = (text: string): string[] => text.match(/(?<![A-Za-z])[A-H](?![A-Za-z])/gi) ?? [];

/** No option is put together from other options or from numbered statements. */
export const kType = defineRule<QuizItem>({
  name: 'k_type',
  severity: 'warning',
  source: `${HALADYNA}, 9: avoid the complex multiple-choice (K-type) format`,
  find: ({ options, stem }) => {
    const raws = options.map(({ text }) => text.normalize('NFC').replace(/[\s.。]+$/u, ''));
    const numbered = (stem.text.match(LISTS_STATEMENTS) ?? []).length >= FEW;
    const combined = raws.map((raw, index) => {
      const lower = options[index]?.lower ?? '';
      if (OTHERS.test(lower.replace(/[\s.。]+$/u, ''))) return true;
      return isOfNumerals(raw, numbered) || isOfLetters(raw, options.length);
    });
    const first = combined.indexOf(true);
    if (first === -1) return [];
    const marked = raws.some((raw) => /\b(?:only|both|neither)\b|只有|仅|都|均/iu.test(raw));
    // Where every option is a pair of letters, these are notes, alleles or points; the stem would name the statements.
    if (raws.every((raw) => PAIR.test(raw)) && !numbered && !marked) return [];
    if (!numbered && combined.some((is, index) => is && areNames(raws[index] ?? '', stem.prose))) return [];
    return [
      {
        where: nameOption(first),
        detail: `"${options[first]?.text}" is put together from other options or statements.`,
        suggestion: 'Give each option a text of its own, or make it multiple_choice.',
      },
    ];
  },
});

const isOfNumerals = (raw: string, numbered: boolean): boolean => {
  const [, first, , more, last] = NUMERALS.exec(raw) ?? [];
  if (more === undefined) return /^[①-⑨]{2,}$/u.test(raw);
  return numbered && (more !== '' || first !== undefined || last !== undefined);
};

function isOfLetters(raw: string, count: number): boolean {
  const [, first, , more, last] = LETTERS.exec(raw) ?? [];
  if (raw.includes('&') && !/[A-H]/.test(raw)) return false;
  if (more === undefined || (more === '' && last === undefined && first === undefined)) return false;
  return countLetters(raw).every((letter) => letter.toUpperCase().charCodeAt(0) - 65 < count);
}

/** The stem speaks of the letters itself, as of two points or two alleles. */
const areNames = (raw: string, stem: string): boolean => {
  const letters = countLetters(raw);
  return (
    letters.length > 0 &&
    letters.every((letter) =>
      new RegExp(`(?<![A-Za-z])${letter}(?![A-Za-z'])(?! [a-z])`).test(stem.slice(0, 2000)),
    )
  );
};
