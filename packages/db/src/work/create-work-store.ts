import type { WorkStore } from '@roadwright/domain';
import { readBlob } from '../blob/read-blob.ts';
import { releaseFile } from '../blob/release-file.ts';
import type { Database } from '../database/database.ts';
import { sendAgain } from '../fault/send-again.ts';
import { getSubmission } from './get-submission.ts';
import { placeWork } from './place-work.ts';
import { hasFulltext, saveFulltext } from './save-fulltext.ts';
import { saveReferences } from './save-references.ts';
import { setComponent } from './set-component.ts';

// As long as a claim may outlive an outage, and as the writes of every other task.
const PATIENCE_LEASES = 8;

interface WorkStoreOptions {
  readonly lease_s: number;
  readonly createId: () => string;
}

/**
 * The literature lane's view of this database: whatever a lost link or a lost race has undone is done again, and each
 * of these writes may be made twice.
 */
export function createWorkStore(database: Database, { lease_s, createId }: WorkStoreOptions): WorkStore {
  const { sql } = database;
  const persist = <T>(send: () => Promise<T>): Promise<T> =>
    sendAgain(send, PATIENCE_LEASES * lease_s * 1000);
  return {
    getSubmission: (task) => persist(() => getSubmission(sql, task)),
    place: (task, sighting, rules) => persist(() => placeWork(database, { task, sighting, rules, createId })),
    setComponent: (task, change) => persist(() => setComponent(sql, task, change)),
    saveReferences: (task, work_id, references) =>
      persist(() => saveReferences(database, task, { work_id, references })),
    saveFulltext: (task, draft) => persist(() => saveFulltext(sql, task, draft)),
    hasFulltext: ({ owner_id }, work_id) => persist(() => hasFulltext(sql, owner_id, work_id)),
    readBlob: (sha256) => readBlob({ sql: (...statement) => persist(() => sql(...statement)) }, sha256),
    releaseFile: (task) => persist(() => releaseFile(database, task)),
  };
}
