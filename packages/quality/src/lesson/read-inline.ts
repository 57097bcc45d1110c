import type { Token } from 'markdown-it';
import { hideQuotes } from '../text/hide-quotes.ts';
import { CODE_MARK, type HtmlPiece, type Link } from './lesson.ts';

/** What one run of Markdown holds. */
interface InlineReading {
  readonly text: string;
  readonly said: string;
}

interface Found {
  readonly links: Link[];
  readonly images: Link[];
  readonly html: HtmlPiece[];
}

/** An address that stands bare; the page makes a link of it too. */
const BARE = /(?:https?:\/\/|www\.)[\w-][^\s<>()"'`，。；：、！？（）「」《》]*/g;
const LAST_SIGNS = /[.,:;!?*_~]+$/;

/** Reads a run as its words, and puts its links, images and tags to what was found. */
export function readInline(run: Token, line: number, found: Found): InlineReading {
  let text = '';
  let upright = '';
  let place = line;
  let slanted = 0;
  let linked = 0;
  const add = (words: string) => {
    text += words;
    if (slanted === 0) upright += words;
  };
  for (const token of run.children ?? []) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      add(' ');
      place++;
    } else if (token.type === 'code_inline') add(CODE_MARK);
    else if (token.type === 'em_open') slanted++;
    else if (token.type === 'em_close') slanted--;
    else if (token.type === 'link_open') {
      linked++;
      found.links.push({ url: String(token.attrGet('href') ?? ''), line: place });
    } else if (token.type === 'link_close') linked--;
    else if (token.type === 'image')
      found.images.push({ url: String(token.attrGet('src') ?? ''), line: place });
    else if (token.type === 'html_inline')
      found.html.push({ html: token.content, line: place, is_block: false });
    else {
      if (linked === 0) findBare(token.content, place, found.links);
      add(token.content);
    }
  }
  return { text, said: hideQuotes(upright) };
}

function findBare(text: string, line: number, links: Link[]): void {
  if (!text.includes('://') && !text.includes('www.')) return;
  for (const [url] of text.matchAll(BARE)) links.push({ url: url.replace(LAST_SIGNS, ''), line });
}
