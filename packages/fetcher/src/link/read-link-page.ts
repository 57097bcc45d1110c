import { cleanText } from '@roadwright/domain';
import { Parser } from 'htmlparser2';

/** What a reader sees of a page. */
export interface SeenPage {
  readonly title: string;
  readonly text: string;
}

/** The head of a page is enough to see what it is about, and so much of each is kept for days. */
export const LONGEST_TEXT = 2_000;
const LONGEST_TITLE = 300;
/** Browsers nest no deeper; each end tag is looked for among all that are open, which a hostile page has in thousands. */
const DEEPEST = 512;
/** What is not text, and what every page of a site has in common. */
const UNSEEN = new Set(
  'script style template noscript svg math iframe object canvas select textarea button nav footer aside dialog'.split(
    ' ',
  ),
);
/** What stands apart although nothing stands between. */
const RUNNING = new Set('a abbr b bdi code em i kbd mark q s small span strong sub sup u var wbr'.split(' '));

/** Reads the title and the first 2,000 characters of what stands on a page, menus and footers left out. */
export function readLinkPage(html: string): SeenPage {
  const title = createGatherer(LONGEST_TITLE);
  const text = createGatherer(LONGEST_TEXT);
  let depth = 0;
  let depth_unseen = 0;
  let depth_title = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > DEEPEST) parser.pause();
      if (depth_unseen > 0 || UNSEEN.has(name) || attributes.hidden !== undefined) depth_unseen += 1;
      else if (name === 'title') depth_title += 1;
      else if (!RUNNING.has(name)) text.add(' ');
    },
    ontext(piece) {
      if (depth_unseen > 0) return;
      if (depth_title > 0) title.add(piece);
      else text.add(piece);
      if (text.isFull()) parser.pause();
    },
    onclosetag(name) {
      depth -= 1;
      if (depth_unseen > 0) depth_unseen -= 1;
      else if (name === 'title') depth_title -= 1;
      else if (!RUNNING.has(name)) text.add(' ');
    },
  });
  parser.write(html);
  parser.end();
  return { title: title.read(), text: text.read() };
}

/** Gathers text with each run of blanks as one, up to a length. */
function createGatherer(longest: number) {
  let gathered = '';
  return {
    add(piece: string) {
      if (gathered.length >= longest) return;
      const levelled = piece.slice(0, 4 * longest).replaceAll(/\s+/g, ' ');
      gathered += gathered === '' || gathered.endsWith(' ') ? levelled.trimStart() : levelled;
    },
    isFull: () => gathered.length >= longest,
    // A cut may go through a character of two halves.
    read: () => cleanText(gathered.slice(0, longest).trim()),
  };
}
