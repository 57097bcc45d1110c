import type { BibliographicRecord } from '@roadwright/domain';
import { judgePair, type Verdict } from './judge-pair.ts';
import { prepareRecord } from './prepare-record.ts';

/** Tells what two records are to each other: one work, a pair for a person to judge, or apart; symmetric. */
export function compareRecords(a: BibliographicRecord, b: BibliographicRecord): Verdict {
  return judgePair(prepareRecord(a), prepareRecord(b));
}
