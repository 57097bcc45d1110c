import { findReason, type MergeReason } from './find-reason.ts';
import { findVeto, type Veto } from './find-veto.ts';
import type { PreparedRecord } from './prepare-record.ts';
import { type Evidence, weighPair } from './weigh-pair.ts';

/** Why a person should look at two records. */
export type CandidateReason = 'like_title' | 'like_place' | 'shared_identifier';

/** What two records are to each other; a veto on a pair with a reason is worth a look. */
export type Verdict =
  | { readonly decision: 'merge'; readonly reason: MergeReason; readonly strength: number }
  | { readonly decision: 'candidate'; readonly reason: CandidateReason; readonly strength: number }
  | { readonly decision: 'apart'; readonly reason: MergeReason | null; readonly veto: Veto | null };

const BASE: Readonly<Record<MergeReason | CandidateReason, number>> = {
  same_identifier: 0.9,
  same_pages: 0.8,
  same_issue: 0.7,
  same_title: 0.6,
  shared_identifier: 0.4,
  like_title: 0.3,
  like_place: 0.2,
};

/** Judges two prepared records. */
export function judgePair(a: PreparedRecord, b: PreparedRecord): Verdict {
  const evidence = weighPair(a, b);
  const reason = findReason(evidence);
  const veto = findVeto(evidence);
  if (reason !== null && veto === null) {
    return { decision: 'merge', reason, strength: measureStrength(reason, evidence) };
  }
  if (veto !== null) return { decision: 'apart', reason: reason ?? findStrong(evidence), veto };
  const candidate = findCandidate(evidence);
  return candidate === null
    ? { decision: 'apart', reason: null, veto: null }
    : { decision: 'candidate', reason: candidate, strength: measureStrength(candidate, evidence) };
}

/** From 0 to 1: the reason's rank, then how much of the titles and years agrees. */
function measureStrength(reason: MergeReason | CandidateReason, { title, years, pages }: Evidence): number {
  return BASE[reason] + 0.05 * title.share + (years === 0 ? 0.02 : 0) + (pages === 'same' ? 0.01 : 0);
}

/** What would be a merge to a careless eye. */
function findStrong({ title, authors, generic, identified }: Evidence): MergeReason | null {
  if (identified) return 'same_identifier';
  return title.likeness === 'same' && authors.likeness === 'same' && !generic ? 'same_title' : null;
}

/** Least share of common letters at which kin titles are worth a person's time. */
const CANDIDATE_SHARE = 0.85;

function findCandidate(evidence: Evidence): CandidateReason | null {
  const { title, authors, identified, journal, volume, issue, pages, generic } = evidence;
  if (identified) return 'shared_identifier';
  const place = journal === 'same' && volume === 'same' && (issue === 'same' || pages === 'same');
  if (generic) return place && authors.likeness === 'same' ? 'like_place' : null;
  if (title.likeness === 'same' || (title.likeness === 'kin' && title.share >= CANDIDATE_SHARE)) {
    return authors.likeness !== 'other' || place ? 'like_title' : null;
  }
  if (title.likeness === 'part') return authors.likeness === 'same' || place ? 'like_title' : null;
  return place && authors.likeness === 'same' && authors.first && title.likeness === 'kin'
    ? 'like_place'
    : null;
}
