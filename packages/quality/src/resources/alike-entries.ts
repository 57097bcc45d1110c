import { areTitlesAlike } from '@roadwright/domain';
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
    const few = entries.slice(0, MOST);
    return few.flatMap((entry, index) => {
      const earlier = few.slice(0, index).find((other) => areSame(other, entry));
      if (earlier === undefined) return [];
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

/** The same address is told by canonical_duplicate already. */
function areSame(one: ListEntry, other: ListEntry): boolean {
  if (one.canonical !== null && one.canonical === other.canonical) return false;
  const [title, second] = [normaliseText(one.resource.title), normaliseText(other.resource.title)];
  const [bare, secondBare] = [one, other].map(({ resource }) => normaliseText(cutSiteName(resource.title)));
  if (!areAlike(title, second) && !areAlike(bare ?? '', secondBare ?? '')) return false;
  if (one.host === other.host) return true;
  const { words, characters } = countWords(title);
  return (
    words + characters * CHARACTER >= OWN_TITLE && one.resource.resource_type === other.resource.resource_type
  );
}

const areAlike = (one: string, other: string): boolean =>
  one !== '' && other !== '' && areTitlesAlike(one, other);
