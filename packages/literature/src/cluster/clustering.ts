import type { MergeReason } from '../match/find-reason.ts';
import type { Veto } from '../match/find-veto.ts';
import type { CandidateReason } from '../match/judge-pair.ts';

export interface ClusterMember {
  readonly id: string;
  /** Of the strongest pair that holds the record in its cluster; null for the first one. */
  readonly reason: MergeReason | null;
}

/** A pair for a person to judge. */
export interface CandidatePair {
  readonly ids: readonly [string, string];
  /** A merge reason where the pair itself would be merged, but not all of its clusters. */
  readonly reason: CandidateReason | MergeReason;
}

/** What forbids two clusters to be one work: two of their members, or that they would be too large together. */
export type ClusterVeto = Veto | 'size';

/** A pair that looked like one work, and what forbade it. */
export interface VetoedPair {
  readonly ids: readonly [string, string];
  readonly reason: MergeReason;
  readonly veto: ClusterVeto;
}

/** Records grouped by work, and the pairs that a person may want to see. */
export interface Clustering {
  /** Every record is in one cluster; members and clusters are in the order of their ids. */
  readonly clusters: readonly (readonly ClusterMember[])[];
  /** Pairs of different clusters, at most one per two clusters. */
  readonly candidates: readonly CandidatePair[];
  /** At most one per two clusters. */
  readonly vetoes: readonly VetoedPair[];
  /** How many pairs were compared. */
  readonly comparisons: number;
}
