export { clusterInSteps } from './cluster/cluster-records.ts';
export type {
  CandidatePair,
  Clustering,
  ClusterMember,
  ClusterVeto,
  VetoedPair,
} from './cluster/clustering.ts';
export type { Identifier, IdentifierScheme } from './identifier/identifier.ts';
export { MERGE_REASONS, type MergeReason } from './match/find-reason.ts';
export type { Veto } from './match/find-veto.ts';
export type { CandidateReason } from './match/judge-pair.ts';
export type { BibliographicRecord } from './record/bibliographic-record.ts';
export { LONGEST_BIBLIOGRAPHY, readBibtex, readRis } from './record/read-bibliography.ts';
export { type RowFields, readRow } from './record/read-row.ts';
