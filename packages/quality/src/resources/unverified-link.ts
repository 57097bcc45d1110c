import { defineRule } from '../rule/define-rule.ts';
import { type ReadingListSubject, readLinkState } from './reading-list.ts';

/** An address that could not be checked: its site refuses programs, or was down. */
export const unverifiedLink = defineRule<ReadingListSubject>({
  name: 'unverified_link',
  severity: 'warning',
  source: 'RFC 9110, 15.5 and 15.6: 401, 403, 429 and 5xx tell nothing about whether the page is there',
  find: ({ list, entries }) =>
    entries.flatMap(({ resource: { url, title }, where }) =>
      readLinkState(list, url) === 'unverified'
        ? [
            {
              where: `${where}.url`,
              detail: `Nobody could check whether “${title}” is at ${url}`,
              suggestion: 'Open it by hand, or prefer a source whose site lets itself be checked.',
            },
          ]
        : [],
    ),
});
