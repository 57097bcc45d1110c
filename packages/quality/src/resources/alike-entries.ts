import { areLevelTitlesAlike, type LevelTitle, levelTitle } from '@roadwright/domain';
import { defineRule } from '../rule/define-rule.ts';
import { countWords } from '../text/count-words.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { cutSiteName } from './cut-site-name.ts';
import type { ListEntry, ReadingListSubject } from './reading-list.ts';

/** A title so long is one work's own: two sites that have it show the same. A Chinese character is half a word. */
const OWN_TITLE = 4;
const CHARACTER = 0.5;
/** Lists are short; of a longer one only the head is compared. */
const MOST = 50;

/** Two entries whose titles are hardly to be told apart: the same source at two addresses. */
export const alikeEntries = defineRule<ReadingListSubject>({
  name: 'alike_entries',
  severity: 'warning',
  source: 'Dice coefficient of pairs of characters (Dice 1945)',
  find: ({ entries }) => {
    const few = entries.slice(0, MOST).map(prepare);
    return few.flatMap((own, index) => {
      const twin = few.slice(0, index).find((other) => areSame(other, own));
      if (twin === undefined) return [];
      const { entry } = own;
      const { entry: earlier } = twin;
      return [
        {
          where: `${entry.where}.title`,
          detail: `“${entry.resource.title}” is hardly to be told from “${earlier.resource.title}” (${earlier.where}).`,
          suggestion: 'Keep the better of the two, and put another kind of source in place of the other.',
        },
      ];
    });
  },
});

interface Compared {
  readonly entry: ListEntry;
  /** null where it has no words. */
  readonly title: LevelTitle | null;
  /** Without the name of its site. */
  readonly bare_title: LevelTitle | null;
  readonly is_own: boolean;
}

/** Each is compared with each, so its title is made ready once. */
function prepare(entry: ListEntry): Compared {
  const written = entry.resource.title;
  const [normal, bare] = [normaliseText(written), normaliseText(cutSiteName(written))];
  const { words, characters } = countWords(normal);
  const title = level(normal);
  return {
    entry,
    title,
    bare_title: bare === normal ? title : level(bare),
    is_own: words + characters * CHARACTER >= OWN_TITLE,
  };
}

const level = (normal: string): LevelTitle | null => (normal === '' ? null : levelTitle(normal));

/** The same address is told by canonical_duplicate already. */
function areSame(one: Compared, other: Compared): boolean {
  const [first, second] = [one.entry, other.entry];
  if (first.canonical !== null && first.canonical === second.canonical) return false;
  const is_work = one.is_own && first.resource.resource_type === second.resource.resource_type;
  if (first.host !== second.host && !is_work) return false;
  return areAlike(one.title, other.title) || areAlike(one.bare_title, other.bare_title);
}

const areAlike = (one: LevelTitle | null, other: LevelTitle | null): boolean =>
  one !== null && other !== null && areLevelTitlesAlike(one, other);
