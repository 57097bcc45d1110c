import type { Clustering } from '@roadwright/literature';
import type { FailedRecord } from './import-records.ts';

/** Renders `id, cluster, reason` in CSV, one line per record; a cluster bears the id of its first record. */
export function* renderClusters({ clusters }: Clustering): Generator<string> {
  yield 'id,cluster,reason\n';
  for (const members of clusters) {
    const cluster = members[0]?.id ?? '';
    for (const { id, reason } of members) yield renderRow([id, cluster, reason ?? '']);
  }
}

/** Renders the pairs for a person to judge in CSV. */
export function* renderCandidates({ candidates }: Clustering): Generator<string> {
  yield 'id,other_id,reason\n';
  for (const { ids, reason } of candidates) yield renderRow([...ids, reason]);
}

/** Renders the records that were not taken in, and why, in CSV. */
export function* renderFailures(failed: readonly FailedRecord[]): Generator<string> {
  yield 'id,title,code,detail\n';
  for (const { record, failure } of failed) {
    yield renderRow([record.id, record.title, failure.code, failure.detail]);
  }
}

/** Quotes as in RFC 4180. */
const renderRow = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`;
