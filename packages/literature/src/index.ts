export { clusterInSteps } from './cluster/cluster-records.ts';
export type {
  CandidatePair,
  Clustering,
  ClusterMember,
  ClusterVeto,
  VetoedPair,
} from './cluster/clustering.ts';
export { composeWork } from './compose/compose-work.ts';
export { createLiteratureLane } from './lane/create-literature-lane.ts';
export { MERGE_REASONS, type MergeReason } from './match/find-reason.ts';
export type { Veto } from './match/find-veto.ts';
export type { CandidateReason } from './match/judge-pair.ts';
export { hasPdfMark, PDF_HEAD_BYTES } from './pdf/has-pdf-mark.ts';
export { LONGEST_BIBLIOGRAPHY, readBibtex, readRis } from './record/read-bibliography.ts';
export { type RowFields, readRow } from './record/read-row.ts';
export { renderCitation } from './record/render-citation.ts';
export { createFetchPolicy } from './source/fetch-policy.ts';
export { identifyRequest } from './submission/identify-request.ts';
