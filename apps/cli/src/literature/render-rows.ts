import type { Clustering } from '@roadwright/literature';

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

/** Quotes as in RFC 4180. */
const renderRow = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`;
