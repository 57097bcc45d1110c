import { levelLineEnds, parseMarkdown } from '../lesson/parse-markdown.ts';

/** A block of a lesson by itself, with the headings that it stands under. */
export interface Passage {
  /** Markdown as written. */
  readonly text: string;
  readonly kind: 'heading' | 'prose' | 'lines';
  /** Places of the headings above it in the list of passages, the outermost first. */
  readonly headings: readonly number[];
}

const PROSE = new Set(['paragraph_open', 'blockquote_open', 'html_block']);
const INTRODUCES = /[:：]\s*$/;

/** Lists the blocks of a lesson in their order; a list, a table or code stays with the line that introduces it. */
export function listPassages(markdown: string): Passage[] {
  const text = levelLineEnds(markdown);
  const lines = text.split('\n');
  const passages: Passage[] = [];
  let above: { readonly level: number; readonly place: number }[] = [];
  for (const { type, level, map, tag, nesting } of parseMarkdown(text)) {
    if (level !== 0 || map === null || nesting === -1) continue;
    const own = lines.slice(map[0], map[1]).join('\n').trimEnd();
    if (type === 'heading_open') {
      const rank = Number(tag.slice(1));
      above = above.filter((heading) => heading.level < rank);
      passages.push({ text: own, kind: 'heading', headings: above.map(({ place }) => place) });
      above = [...above, { level: rank, place: passages.length - 1 }];
      continue;
    }
    const kind = PROSE.has(type) ? 'prose' : 'lines';
    const last = passages.at(-1);
    const headings = above.map(({ place }) => place);
    if (kind === 'lines' && last?.kind === 'prose' && INTRODUCES.test(last.text)) {
      passages[passages.length - 1] = { text: `${last.text}\n\n${own}`, kind, headings };
    } else if (own !== '') passages.push({ text: own, kind, headings });
  }
  return passages;
}
