/** What models put around their thoughts, and prompts around their data. */
const NAMES =
  'think|thinking|thoughts?|scratchpad|reasoning|reflection|analysis|plan|思考|推理|input_data|system_prompt|user_input|instructions|context|task';
const TAG = new RegExp(`<(/?)(${NAMES})(?=[\\s>])[^>]{0,200}>`, 'gi');

interface Tag {
  readonly name: string;
  readonly is_closing: boolean;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A text without what stood between tags; emptied lines stay as empty ones, so that lines keep their numbers. */
interface Untagged {
  readonly text: string;
  /** Line of each tag that was cut, from 0. */
  readonly lines: readonly number[];
}

/**
 * Takes out tags at given lines with all that they enclose. An end without a beginning takes what stands before it where
 * that is before every heading. Where all headings would go too, tags hold the lesson itself, and go alone.
 */
export function cutTagged(
  text: string,
  lines: ReadonlySet<number>,
  heading_lines: readonly number[],
): Untagged {
  const tags = listTags(text);
  const closes = findCloses(tags);
  const [first, last] = [heading_lines[0], heading_lines.at(-1)];
  const [start, stop] = [text.search(/\S/), text.trimEnd().length];
  const cuts: { from: number; to: number }[] = [];
  const cut_lines: number[] = [];
  let end = 0;
  for (const [index, tag] of tags.entries()) {
    const close = closes[index];
    // A beginning without an end is left to its block.
    if (tag.from < end || !lines.has(tag.line) || close === undefined) continue;
    const isBefore = tag.is_closing && (first === undefined || first > tag.line);
    const cut = { from: isBefore ? end : tag.from, to: close.to };
    const holdsAll =
      first !== undefined && last !== undefined
        ? tag.line <= first && last <= close.line
        : cut.from <= start && cut.to >= stop;
    cuts.push(...(holdsAll ? [tag, close] : [cut]));
    cut_lines.push(...(tag === close ? [tag.line] : [tag.line, close.line]));
    end = close.to;
  }
  return { text: blank(text, cuts), lines: cut_lines };
}

/** For each tag where what it begins ends; an end ends itself. */
function findCloses(tags: readonly Tag[]): (Tag | undefined)[] {
  const next = new Map<string, Tag>();
  return tags
    .toReversed()
    .map((tag) => {
      if (tag.is_closing) next.set(tag.name, tag);
      return next.get(tag.name);
    })
    .toReversed();
}

function listTags(text: string): Tag[] {
  let line = 0;
  let counted = 0;
  return [...text.matchAll(TAG)].map(({ 0: tag, 1: slash, 2: name = '', index }) => {
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    const place = { from: index, to: index + tag.length, line };
    return { name: name.toLowerCase(), is_closing: slash === '/', ...place };
  });
}

function blank(text: string, cuts: readonly { readonly from: number; readonly to: number }[]): string {
  let [kept, end] = ['', 0];
  for (const { from, to } of cuts) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    kept += text.slice(end, start) + text.slice(start, to).replaceAll(/[^\n]+/g, '');
    end = to;
  }
  return kept + text.slice(end);
}
