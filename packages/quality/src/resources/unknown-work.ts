import { defineRule } from '../rule/define-rule.ts';
import type { ReadingListSubject } from './reading-list.ts';

/** A cited work that does not exist in the store. */
export const unknownWork = defineRule<ReadingListSubject>({
  name: 'unknown_work',
  severity: 'blocking',
  source: 'Invented citations: 3 to 13 % of what models cite, arXiv:2604.03173',
  find: ({ list, entries }) => {
    if (list.works === undefined) return [];
    const known = new Set(list.works);
    return entries.flatMap(({ resource: { work_id, title }, where }) => {
      if (work_id === undefined || work_id === '' || known.has(work_id)) return [];
      return [
        {
          where: `${where}.work_id`,
          detail: `“${title}” cites the work ${work_id}, which does not exist.`,
          suggestion:
            'Take the work_id of one of the stored works as it stands there, or leave the field empty.',
        },
      ];
    });
  },
});
