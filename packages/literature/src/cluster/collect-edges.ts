import type { MergeReason } from '../match/find-reason.ts';
import type { Veto } from '../match/find-veto.ts';
import { type CandidateReason, judgePair } from '../match/judge-pair.ts';
import type { PreparedRecord } from '../match/prepare-record.ts';
import { listKeys } from './block-keys.ts';
import { pairNeighbours } from './pair-neighbours.ts';

/** What was found out about two records, by their numbers. */
export interface Edge<Reason> {
  readonly a: number;
  readonly b: number;
  readonly reason: Reason;
}

export interface Edges {
  /** The strongest first. */
  readonly merges: readonly Edge<MergeReason>[];
  readonly candidates: readonly Edge<CandidateReason>[];
  readonly vetoed: readonly (Edge<MergeReason> & { readonly veto: Veto })[];
  readonly comparisons: number;
}

/** Compares all records that meet in a block, one record a step; they must be sorted so that like ones are neighbours. */
export function* collectEdges(records: readonly PreparedRecord[]): Generator<number, Edges> {
  const merges: (Edge<MergeReason> & { readonly strength: number })[] = [];
  const candidates: (Edge<CandidateReason> & { readonly strength: number })[] = [];
  const vetoed: (Edge<MergeReason> & { readonly veto: Veto })[] = [];
  let comparisons = 0;
  let b = 0;
  for (const others of pairNeighbours(records.map(listKeys))) {
    const right = records[b] as PreparedRecord;
    for (const a of others) {
      comparisons += 1;
      const { decision, ...verdict } = judgePair(records[a] as PreparedRecord, right);
      if (decision === 'merge') merges.push({ a, b, ...verdict } as (typeof merges)[number]);
      else if (decision === 'candidate') candidates.push({ a, b, ...verdict } as (typeof candidates)[number]);
      else if (verdict.reason !== null) vetoed.push({ a, b, ...verdict } as (typeof vetoed)[number]);
    }
    b += 1;
    yield b;
  }
  // Sorting is stable, so equals stay in the order of the records.
  const strongestFirst = (x: { strength: number }, y: { strength: number }) => y.strength - x.strength;
  return {
    merges: merges.sort(strongestFirst),
    candidates: candidates.sort(strongestFirst),
    vetoed,
    comparisons,
  };
}
