import type { Token } from 'markdown-it';
import type { Block, CodeBlock, HtmlPiece, Link, ProseHolder } from './lesson.ts';
import { readInline } from './read-inline.ts';
import { splitCells } from './split-cells.ts';
import { Words } from './words.ts';

/** What a walk through the tokens gathers. */
export interface Reading {
  readonly blocks: Block[];
  readonly links: Link[];
  readonly images: Link[];
  readonly html: HtmlPiece[];
}

/** Where the walk stands. */
interface Walk {
  readonly lines: readonly string[];
  readonly reading: Reading;
  line: number;
  quotes: number;
  items: number;
  cell: boolean;
  heading: number;
}

/** Reads the parser's tokens into blocks, in their order. */
export function readBlocks(tokens: readonly Token[], lines: readonly string[]): Reading {
  const reading: Reading = { blocks: [], links: [], images: [], html: [] };
  const walk: Walk = { lines, reading, line: 1, quotes: 0, items: 0, cell: false, heading: 0 };
  tokens.forEach((token, index) => {
    if (token.map !== null) walk.line = token.map[0] + 1;
    if (token.type === 'list_item_open' && tokens[index + 1]?.type === 'list_item_close') {
      reading.blocks.push({ kind: 'empty_item', line: walk.line });
    }
    READERS[token.type]?.(token, walk);
  });
  return reading;
}

const READERS: Readonly<Record<string, (token: Token, walk: Walk) => void>> = {
  blockquote_open: (_, walk) => walk.quotes++,
  blockquote_close: (_, walk) => walk.quotes--,
  list_item_open: (_, walk) => walk.items++,
  list_item_close: (_, walk) => walk.items--,
  heading_open: ({ tag }, walk) => {
    walk.heading = Number(tag.slice(1));
  },
  heading_close: (_, walk) => {
    walk.heading = 0;
  },
  table_open: readTable,
  thead_open: (_, walk) => {
    walk.cell = true;
  },
  table_close: (_, walk) => {
    walk.cell = false;
  },
  inline: readProse,
  fence: readFence,
  code_block: ({ content }, { line, reading }) =>
    reading.blocks.push({ kind: 'code', line, code: content, language: '', is_closed: true, mark: '' }),
  hr: (_, { line, reading }) => reading.blocks.push({ kind: 'rule', line }),
  html_block: ({ content }, { line, reading }) => {
    reading.blocks.push({ kind: 'html', line });
    reading.html.push({ html: content, line, is_block: true });
  },
};

function readProse(token: Token, walk: Walk): void {
  const { line, heading, reading } = walk;
  const holder: ProseHolder =
    heading > 0 ? 'heading' : walk.cell ? 'cell' : walk.items > 0 ? 'item' : 'paragraph';
  const { text, said } = readInline(token, line, reading);
  const words = new Words(text, said);
  const block = { holder, line, is_quoted: walk.quotes > 0, source: token.content, text, said, words };
  reading.blocks.push(
    heading > 0 ? { kind: 'heading', level: heading, ...block } : { kind: 'prose', ...block },
  );
}

const CLOSING = /^[\s>]*(`{3,}|~{3,})\s*$/;

function readFence(token: Token, { line, lines, reading }: Walk): void {
  const [from, to] = token.map ?? [line - 1, line];
  const last = CLOSING.exec(lines[to - 1] ?? '')?.[1] ?? '';
  const language = /^[^\s{,]*/.exec(token.info.trim())?.[0].toLowerCase() ?? '';
  const block: CodeBlock = {
    kind: 'code',
    line,
    code: token.content,
    language,
    is_closed: to - 1 > from && last.startsWith(token.markup),
    mark: token.markup,
  };
  reading.blocks.push(block);
}

function readTable(token: Token, { line, lines, reading }: Walk): void {
  const [from, to] = token.map ?? [0, 0];
  const rows = lines.slice(from, to).filter((_, index) => index !== 1);
  reading.blocks.push({ kind: 'table', line, widths: rows.map((row) => splitCells(row).length) });
}
