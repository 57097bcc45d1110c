import { defineRule } from '../rule/define-rule.ts';
import { type ReadingListSubject, readLinkState } from './reading-list.ts';

/** An address that was asked and has nothing to give, or that no reader should be sent to. */
export const deadLink = defineRule<ReadingListSubject>({
  name: 'dead_link',
  severity: 'blocking',
  source: '5 to 18 % of the addresses that models cite do not resolve, arXiv:2604.03173',
  find: ({ list, entries }) =>
    entries.flatMap(({ resource: { url, title }, where }) => {
      const state = readLinkState(list, url);
      if (state !== 'dead' && state !== 'blocked') return [];
      const reason =
        state === 'dead' ? 'has nothing at its address' : 'has an address that nobody may be sent to';
      return [
        {
          where: `${where}.url`,
          detail: `“${title}” ${reason}: ${url}`,
          suggestion:
            'Put another source in its place, or the lasting address above it: the documentation, the course page, the publisher’s page.',
        },
      ];
    }),
});
