import { parseMarkdown } from './parse-markdown.ts';

/** The lines of a block, from 0, the second one outside. */
export interface BlockLines {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  /** Whether it is what the block around it begins with. */
  readonly is_first: boolean;
}

const KINDS = new Set([
  'paragraph_open',
  'heading_open',
  'list_item_open',
  'blockquote_open',
  'html_block',
  'table_open',
  'tr_open',
]);

/** Where the blocks of a text stand, each before those that it holds. */
export function listBlockLines(markdown: string): BlockLines[] {
  let before = '';
  return parseMarkdown(markdown).flatMap(({ type, map }) => {
    const is_first = before === 'list_item_open';
    before = type;
    return map !== null && KINDS.has(type) ? [{ type, from: map[0], to: map[1], is_first }] : [];
  });
}

/**
 * Finds for each of some lines the block that has to go when the line does: a quotation, a list item and a row go as a
 * whole, a table with its header, a heading without its section. What comes later in an item goes without it.
 */
export function findOwners(
  blocks: readonly BlockLines[],
  lines: ReadonlySet<number>,
): Map<number, BlockLines> {
  const around = new Map<number, BlockLines[]>();
  for (const block of blocks) {
    for (let line = block.from; line < block.to; line++) {
      if (lines.has(line)) around.set(line, [...(around.get(line) ?? []), block]);
    }
  }
  return new Map([...around].flatMap(([line, list]) => listOwner(list).map((owner) => [line, owner])));
}

/** One block or none, of those around a line. */
function listOwner(around: readonly BlockLines[]): BlockLines[] {
  const find = (kind: string) => around.findLast(({ type }) => type === kind);
  const quote = around.find(({ type }) => type === 'blockquote_open');
  if (quote !== undefined) return [quote];
  const [table, row, item] = [find('table_open'), find('tr_open'), find('list_item_open')];
  if (table !== undefined) return [row !== undefined && row.from > table.from + 1 ? row : table];
  const inner = around.at(-1);
  return inner === undefined ? [] : [item !== undefined && inner.is_first ? item : inner];
}
