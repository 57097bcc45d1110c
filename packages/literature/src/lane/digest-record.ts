import { createHash } from 'node:crypto';
import type { BibliographicRecord } from '@roadwright/domain';

/** Names a submitted description by what it says, so that the same one is stored once. */
export const digestRecord = ({ id: _id, source: _source, ...record }: BibliographicRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex');
