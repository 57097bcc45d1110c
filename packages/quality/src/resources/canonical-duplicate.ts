import { defineRule } from '../rule/define-rule.ts';
import type { ReadingListSubject } from './reading-list.ts';

/** Two entries that lead to the same page. */
export const canonicalDuplicate = defineRule<ReadingListSubject>({
  name: 'canonical_duplicate',
  severity: 'warning',
  source:
    'RFC 3986, 6.2: comparison of addresses; views of arXiv, DOI and YouTube by their own documentation',
  find: ({ entries }) => {
    const first = new Map<string, string>();
    return entries.flatMap(({ canonical, where, resource }) => {
      if (canonical === null) return [];
      const earlier = first.get(canonical);
      if (earlier === undefined) {
        first.set(canonical, where);
        return [];
      }
      return [
        {
          where: `${where}.url`,
          detail: `${resource.url} leads to the same page as ${earlier}.`,
          suggestion: 'Leave this entry out, or put another source in its place.',
        },
      ];
    });
  },
});
