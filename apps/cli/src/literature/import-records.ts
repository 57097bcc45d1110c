import type { RoadwrightClient } from '@roadwright/client';
import type { BibliographicRecord } from '@roadwright/domain';
import { type RecordFailure, submitRecord } from './submit-record.ts';

/** How far an import is. */
export interface ImportTally {
  readonly total: number;
  readonly created: number;
  readonly duplicate: number;
  readonly failed: readonly FailedRecord[];
}

export interface FailedRecord {
  readonly record: BibliographicRecord;
  readonly failure: RecordFailure;
}

interface Importing {
  readonly client: RoadwrightClient;
  /** Ends the import in good order: records on their way are left to the API. */
  readonly signal: AbortSignal;
  /** Records on their way at once. */
  readonly concurrency: number;
  readonly onChange: (tally: ImportTally) => void;
}

/**
 * Submits records, several at once; resolves with what became of them, or once the signal is aborted.
 *
 * @throws RoadwrightError when the API cannot be reached; `onChange` has told what was done until then
 */
export async function importRecords(
  records: readonly BibliographicRecord[],
  { client, signal, concurrency, onChange }: Importing,
): Promise<ImportTally> {
  let tally: ImportTally = { total: records.length, created: 0, duplicate: 0, failed: [] };
  const over = new AbortController();
  const ending = AbortSignal.any([signal, over.signal]);
  const rest = records.values();

  const run = async (): Promise<void> => {
    for (const record of rest) {
      if (ending.aborted) return;
      const outcome = await submitRecord({ client, signal: ending }, record);
      if (outcome === null) return;
      tally =
        'failure' in outcome
          ? { ...tally, failed: [...tally.failed, { record, failure: outcome.failure }] }
          : { ...tally, [outcome.result]: tally[outcome.result] + 1 };
      onChange(tally);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, run));
    return tally;
  } finally {
    over.abort();
  }
}
