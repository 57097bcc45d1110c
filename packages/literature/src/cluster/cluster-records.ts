import type { BibliographicRecord } from '@roadwright/domain';
import type { MergeReason } from '../match/find-reason.ts';
import { findVeto } from '../match/find-veto.ts';
import { type PreparedRecord, prepareRecord } from '../match/prepare-record.ts';
import { weighPair } from '../match/weigh-pair.ts';
import type { CandidatePair, Clustering, ClusterMember, ClusterVeto, VetoedPair } from './clustering.ts';
import { collectEdges, type Edge, type Edges } from './collect-edges.ts';
import { createPartition, type Partition } from './create-partition.ts';

interface ClusterOptions {
  /** Hears how many of the records have been compared. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Groups records by work; ids must be unique, and the order of the records makes no difference. */
export function clusterRecords(
  records: readonly BibliographicRecord[],
  { onProgress }: ClusterOptions = {},
): Clustering {
  const steps = clusterInSteps(records);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    onProgress?.(step.value, records.length);
  }
}

/** Does the same in steps, each of which tells how many records have been compared, for callers that must not block. */
export function* clusterInSteps(records: readonly BibliographicRecord[]): Generator<number, Clustering> {
  const prepared = records.map(prepareRecord).toSorted(compareForBlocks);
  const edges = yield* collectEdges(prepared);
  const partition = createPartition({
    size: prepared.length,
    signatures: prepared.map(({ signature }) => signature),
    findForbidden: (a, b) =>
      findVeto(weighPair(prepared[a] as PreparedRecord, prepared[b] as PreparedRecord)),
  });
  const refused: (Edge<MergeReason> & { veto: ClusterVeto })[] = [];
  for (const { a, b, reason } of edges.merges) {
    const forbidding = partition.join(a, b);
    if (forbidding !== null) refused.push({ ...forbidding, reason });
  }
  return {
    clusters: listClusters(prepared, { partition, edges }),
    ...listPairs(prepared, { partition, edges, refused }),
    comparisons: edges.comparisons,
  };
}

/** Like titles, then like authors and places, become neighbours; the id decides between equals. */
function compareForBlocks(a: PreparedRecord, b: PreparedRecord): number {
  return (
    compareText(a.title.key, b.title.key) || compareText(a.signature, b.signature) || compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Joined {
  readonly partition: Partition;
  readonly edges: Edges;
}

function listClusters(records: readonly PreparedRecord[], { partition, edges }: Joined): ClusterMember[][] {
  const reasons = new Map<number, MergeReason>();
  for (const { a, b, reason } of edges.merges) {
    if (partition.find(a) !== partition.find(b)) continue;
    for (const member of [a, b]) if (!reasons.has(member)) reasons.set(member, reason);
  }
  const order = records
    .map((_, at) => at)
    .toSorted((x, y) => compareText(records[x]?.id ?? '', records[y]?.id ?? ''));
  const clusters = new Map<number, ClusterMember[]>();
  for (const at of order) {
    const root = partition.find(at);
    const members = clusters.get(root) ?? [];
    if (members.length === 0) clusters.set(root, members);
    const reason = members.length === 0 ? null : (reasons.get(at) ?? null);
    members.push({ id: records[at]?.id ?? '', reason });
  }
  return [...clusters.values()];
}

interface Settled extends Joined {
  /** Merges that a member of either cluster forbade. */
  readonly refused: readonly (Edge<MergeReason> & { readonly veto: ClusterVeto })[];
}

function listPairs(
  records: readonly PreparedRecord[],
  { partition, edges, refused }: Settled,
): { candidates: CandidatePair[]; vetoes: VetoedPair[] } {
  const seen = new Set<string>();
  const isNew = ({ a, b }: { a: number; b: number }): boolean => {
    const [one, two] = [partition.find(a), partition.find(b)].toSorted((x, y) => x - y);
    const key = `${one} ${two}`;
    if (one === two || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const nameIds = ({ a, b }: { a: number; b: number }) => {
    const [one = '', two = ''] = [records[a]?.id ?? '', records[b]?.id ?? ''].toSorted(compareText);
    return [one, two] as const;
  };
  const vetoes = [...refused, ...edges.vetoed]
    .filter(isNew)
    .map((edge) => ({ ids: nameIds(edge), reason: edge.reason, veto: edge.veto }));
  const candidates = edges.candidates
    .filter(isNew)
    .map((edge) => ({ ids: nameIds(edge), reason: edge.reason }));
  return { candidates, vetoes };
}
