import { defineRule, type Fault } from '../rule/define-rule.ts';
import { type HtmlPiece, type LessonSubject, nameLine } from './lesson.ts';

const NAME = /^<\/?([A-Za-z][\w:-]*)/;
/** Elements of HTML whose loss leaves the words as they are. */
const HARMLESS =
  /^(?:abbr|b|br|center|cite|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|tt|u|var|wbr|a|div|p|section|hr)$/i;
const HAS_WORDS = />[^<]*[\p{L}\p{N}][^<]*</u;

/** HTML outside code. The page leaves every tag out: powers lose their height, blocks their words, `Vec<T>` its parameter. */
export const rawHtml = defineRule<LessonSubject>({
  name: 'raw_html',
  severity: 'blocking',
  source: 'The page renders Markdown without HTML (react-markdown without rehype-raw)',
  find: ({ html }) => {
    const seen = new Set<string>();
    return html.flatMap((piece) => {
      const name = nameTag(piece.html);
      // The closing tag says nothing new, and one word on each kind of tag is enough.
      if (piece.html.startsWith('</') || seen.has(name)) return [];
      seen.add(name);
      return [describe(piece, name)];
    });
  },
});

const nameTag = (html: string): string => NAME.exec(html)?.[1]?.toLowerCase() ?? 'comment';

function describe({ html, line, is_block }: HtmlPiece, name: string): Fault {
  const shown = html.trim().split('\n', 1)[0]?.slice(0, 60) ?? '';
  const isLost = is_block ? HAS_WORDS.test(html) : name !== 'comment' && !HARMLESS.test(name);
  return {
    where: nameLine(line),
    detail: `The page leaves HTML out, and with it ${shown}`,
    suggestion: suggest(name),
    ...(isLost ? {} : { severity: 'warning' as const }),
  };
}

function suggest(name: string): string {
  if (name === 'sup') return 'Write the power with Unicode (10⁹) or in code (`10^9`).';
  if (name === 'sub') return 'Write the index with Unicode (H₂O) or in code (`a_1`).';
  if (name === 'br') return 'End the paragraph, or part the entries of a cell by a semicolon.';
  if (name === 'comment') return 'Leave the comment out.';
  if (HARMLESS.test(name)) return `Say it in Markdown without <${name}>.`;
  return `Say it in Markdown, or put it between backticks where <${name}> itself is meant.`;
}
