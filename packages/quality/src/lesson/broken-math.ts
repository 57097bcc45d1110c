import { defineRule, type Fault } from '../rule/define-rule.ts';
import { type LessonSubject, nameLine } from './lesson.ts';

const CODE = /(`+)[^`]+\1/g;
/** What tells a formula from a price. */
const FORMULA = /\\[a-zA-Z]{2,}|[\^_]\{?[\w\\]|=/;
/** Both kinds of formulas: one between double signs, and one of a single line. */
const BLOCK = /(?<!\\)\$\$([\s\S]*?)(?<!\\)\$\$/g;
const INLINE = /(?<![\\$])\$(?!\$)([^$\n]*)(?<!\\)\$(?!\$)/g;
const COMMAND = /\\[a-zA-Z]/;
const ENVIRONMENT = /\\(begin|end)\{([^{}]*)\}/g;

/** Formulas with a sign, a brace or an environment that is never closed. */
export const brokenMath = defineRule<LessonSubject>({
  name: 'broken_math',
  severity: 'warning',
  source:
    'TeX: groups, environments and \\left … \\right come in pairs (Knuth, The TeXbook, chapters 5 and 17)',
  find: ({ prose }) => {
    if (!prose.some(({ source }) => source.includes('$'))) return [];
    const sources = prose.map(({ source, line }) => ({ line, text: source.replaceAll(CODE, '') }));
    return sources.some(({ text }) => text.includes('$')) ? judge(sources) : [];
  },
});

function judge(sources: readonly { readonly line: number; readonly text: string }[]): Fault[] {
  const whole = sources.map(({ text }) => text).join('\n\n');
  const faults: Fault[] = [];
  const add = (place: number, reason: string) => {
    faults.push({
      where: nameLine(findLine(sources, place)),
      detail: `A formula is broken: ${reason}.`,
      suggestion:
        'Close every $$, {, \\begin and \\left of the formula, or write it in words and Unicode signs.',
    });
  };
  const rest = whole.replaceAll(BLOCK, (all) => ' '.repeat(all.length));
  for (const { 1: formula = '', index } of whole.matchAll(BLOCK)) {
    const reason = FORMULA.test(formula) ? findReason(formula) : null;
    if (reason !== null) add(index, reason);
  }
  const open = /(?<!\\)\$\$/.exec(rest);
  if (open !== null && FORMULA.test(rest.slice(open.index, open.index + 200)))
    add(open.index, 'its $$ is never closed');
  for (const { 1: formula = '', index } of rest.matchAll(INLINE)) {
    const reason = COMMAND.test(formula) ? findReason(formula) : null;
    if (reason !== null) add(index, reason);
  }
  return faults;
}

function findLine(
  sources: readonly { readonly line: number; readonly text: string }[],
  place: number,
): number {
  let end = 0;
  for (const { line, text } of sources) {
    if (place <= end + text.length) return line + text.slice(0, place - end).split('\n').length - 1;
    end += text.length + 2;
  }
  return sources.at(-1)?.line ?? 1;
}

function findReason(formula: string): string | null {
  const environments: string[] = [];
  for (const [, verb, name = ''] of formula.matchAll(ENVIRONMENT)) {
    if (verb === 'begin') environments.push(name);
    else if (environments.pop() !== name) return `\\end{${name}} closes what was not begun`;
  }
  if (environments.length > 0) return `\\begin{${environments[0]}} has no \\end`;
  if (count(formula, /\\left(?![a-z])/g) !== count(formula, /\\right(?![a-z])/g))
    return '\\left and \\right do not pair';
  if (/\\(?:left|right)\s*[_^\d]/.test(formula)) return '\\left or \\right lacks its bracket';
  let depth = 0;
  for (const [sign] of formula.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return 'a } too many';
  }
  return depth === 0 ? null : 'a { is never closed';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
