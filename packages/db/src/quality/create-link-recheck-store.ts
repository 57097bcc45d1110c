import type { LinkRecheckStore } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { saveLinks } from './save-links.ts';
import { takeDueLinks } from './take-due-links.ts';

/** The reading lists of this database, of all owners: a list that is taken is nobody else's until its lease is over. */
export const createLinkRecheckStore = ({ sql }: Pick<Database, 'sql'>): LinkRecheckStore => ({
  takeDue: (lease_ms) => takeDueLinks(sql, lease_ms),
  save: (due, verdict, next_ms) => saveLinks(sql, due, { verdict, next_ms }),
});
