import type { Finding } from '@roadwright/domain';
import { asAnAi } from './as-an-ai.ts';
import { assistantTalk } from './assistant-talk.ts';
import { findOwners, listBlockLines } from './block-lines.ts';
import { cutTagged } from './cut-tagged.ts';
import { levelLineEnds } from './parse-markdown.ts';
import { promptLeak } from './prompt-leak.ts';
import { scratchpadLeak } from './scratchpad-leak.ts';

const LEAKS = new Set([scratchpadLeak, promptLeak, asAnAi, assistantTalk].map(({ name }) => name));
const LINE = /^line (\d+)$/;
/** Blocks whose neighbours stand close to them. */
const TIGHT = new Set(['list_item_open', 'tr_open']);

/**
 * Takes out of a lesson what findings of its leaks name: whole paragraphs, list items, quotations, and what stands
 * between tags such as `<think>`; a heading goes without its section. The same text where nothing leaks.
 */
export function cutLeaks(markdown: string, findings: readonly Finding[]): string {
  const places = findings.flatMap(({ rule, where }) => {
    const line = LEAKS.has(rule) ? LINE.exec(where)?.[1] : undefined;
    return line === undefined ? [] : [Number(line) - 1];
  });
  if (places.length === 0) return markdown;
  const text = levelLineEnds(markdown);
  const blocks = listBlockLines(text);
  const headings = blocks.filter(({ type }) => type === 'heading_open').map(({ from }) => from);
  const untagged = cutTagged(text, new Set(places), headings);
  const fates = new Map<number, Fate>();
  const before = text.split('\n');
  const after = untagged.text.split('\n').map((line, index) => tidyLine(line, before[index] ?? ''));
  for (const [line, left] of after.entries()) {
    if (left !== before[line] && left === '') fates.set(line, 'loose');
  }
  const owners = findOwners(blocks, subtract(places, untagged.lines));
  for (const { from, to, type } of new Set(owners.values())) {
    for (let line = from; line < to; line++) fates.set(line, TIGHT.has(type) ? 'tight' : 'loose');
  }
  return putTogether(after, fates);
}

/** What is left of a line after a tag begins where the line did. */
const tidyLine = (left: string, before: string): string =>
  left === before ? left : left.trimEnd().replace(/^\s+/, /^\s*/.exec(before)?.[0] ?? '');

/** A line that goes; whether what stood around it needs a blank line between. */
type Fate = 'tight' | 'loose';

/** A tag explains one finding of its line; further ones mean its words. */
function subtract(places: readonly number[], explained: readonly number[]): Set<number> {
  const left = new Map<number, number>();
  for (const line of explained) left.set(line, (left.get(line) ?? 0) + 1);
  return new Set(
    places.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    }),
  );
}

function putTogether(lines: readonly string[], fates: ReadonlyMap<number, Fate>): string {
  const kept: string[] = [];
  let last: Fate | null = null;
  for (const [index, line] of lines.entries()) {
    const fate = fates.get(index);
    if (fate !== undefined) {
      last = last === 'loose' ? last : fate;
      continue;
    }
    const isBlank = line.trim() === '';
    if (last !== null) {
      const follows = kept.length > 0 && kept.at(-1)?.trim() !== '';
      if (isBlank && !follows) continue;
      if (!isBlank && follows && last === 'loose') kept.push('');
      if (!isBlank) last = null;
      else if (kept.length === 0) continue;
    }
    kept.push(line);
  }
  while (kept.length > 1 && last !== null && kept.at(-1)?.trim() === '') kept.pop();
  const text = kept.join('\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
