/** What names something of another part: a link's or a footnote's definition holds for the whole text. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m;
/** HTML that goes on over blank lines, in which a heading would be none. */
const OPEN_HTML = /<(?:!|\?|pre\b|script\b|style\b|textarea\b)/i;
const FENCE = /^( {0,3})(`{3,}|~{3,})(.*)$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;

interface Fence {
  readonly mark: string;
  /** Within a list, whose end is its end too. */
  readonly indented: boolean;
}

/**
 * Splits Markdown before headings into parts that mean by themselves what they mean together; a text where that is not
 * certain stays whole.
 */
export function splitMarkdown(markdown: string): string[] {
  if (DEFINITION.test(markdown) || OPEN_HTML.test(markdown)) return [markdown];
  const parts: string[][] = [[]];
  let fence: Fence | null = null;
  for (const line of markdown.split('\n')) {
    const isHeading = HEADING.test(line);
    // A heading at the margin ends a list and any code block in it, which nothing here can tell from one that goes on.
    if (isHeading && fence?.indented) return [markdown];
    if (isHeading && fence === null) parts.push([]);
    parts.at(-1)?.push(line);
    fence = passFence(fence, line);
  }
  return parts.map((lines) => lines.join('\n')).filter((part) => part.trim() !== '');
}

function passFence(fence: Fence | null, line: string): Fence | null {
  const [, indent = '', mark = '', rest = ''] = FENCE.exec(line) ?? [];
  if (mark === '') return fence;
  if (fence === null) {
    // Three backticks with another one behind them are code within a line.
    return mark.startsWith('`') && rest.includes('`') ? null : { mark, indented: indent !== '' };
  }
  const closes = mark.startsWith(fence.mark) && rest.trim() === '';
  return closes ? null : fence;
}

/** More than fits a screen at first sight, in characters. */
const SCREEN = 1_800;

/** Counts the parts that fill a screen. */
export function countFirst(parts: readonly string[]): number {
  let length = 0;
  const last = parts.findIndex((part) => {
    length += part.length;
    return length >= SCREEN;
  });
  return last === -1 ? parts.length : last + 1;
}
