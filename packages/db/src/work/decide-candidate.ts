import {
  AppError,
  type Candidate,
  type CandidateDecision,
  type CandidateStatus,
  type PlacingRules,
} from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { retryRaces } from '../fault/retry-races.ts';
import {
  CANDIDATE_COLUMNS,
  type CandidateRow,
  createCandidateNotFound,
  JOIN_WORKS,
  toCandidate,
} from './candidate-row.ts';
import { composeStored } from './compose-stored.ts';
import { holdWorks } from './hold-near.ts';
import { mergeWorks } from './merge-works.ts';
import { closePairs, partWorks } from './undo-merge.ts';

interface Deciding extends CandidateDecision {
  readonly candidate_id: string;
  readonly compose: PlacingRules['compose'];
  readonly createId: () => string;
}

/**
 * Stores what a person says of a pair: one work, of which the older stays, or two. To call a pair distinct that is one
 * work by now undoes the merge that made it one; the same word again changes nothing.
 *
 * @throws AppError candidate_not_found, candidate_decided
 */
export const decideCandidate = (database: Database, deciding: Deciding): Promise<Candidate> =>
  retryRaces(() =>
    database.transaction(async (sql) => {
      const pair = await holdPair(sql, deciding.candidate_id);
      if (deciding.decision === 'merge') await mergePair(sql, pair, deciding);
      else await partPair(sql, pair, deciding);
      return await getCandidate(sql, deciding.candidate_id);
    }),
  );

interface HeldPair {
  readonly status: CandidateStatus;
  readonly reason: string;
  readonly strength: number;
  readonly merge_id: string | null;
  /** The works as they are by now. */
  readonly one: string;
  readonly other: string;
}

const FIND = `
  select pair.status, pair.reason, pair.strength, pair.merge_id, root.a_root as one, root.b_root as other
  from roadwright.work_candidate as pair
  ${JOIN_WORKS}
  where pair.candidate_id = $1::uuid`;

/** Locks both works of a pair as they are by now. */
async function holdPair(sql: Sql, candidate_id: string): Promise<HeldPair> {
  const find = async () => {
    const [pair] = await sql<HeldPair>(FIND, [candidate_id]);
    if (pair === undefined) throw createCandidateNotFound(candidate_id);
    return pair;
  };
  for (let pair = await find(); ; ) {
    await holdWorks(sql, [pair.one, pair.other]);
    const again = await find();
    if (again.one === pair.one && again.other === pair.other) return again;
    pair = again;
  }
}

async function mergePair(sql: Sql, pair: HeldPair, { compose, createId }: Deciding): Promise<void> {
  if (pair.status === 'merged') return;
  if (pair.status === 'distinct') {
    throw new AppError('candidate_decided', 'A person has called these works distinct already.');
  }
  // Ids are UUIDs of version 7: the lesser was made first.
  const [into_id, merged_id] = pair.one < pair.other ? [pair.one, pair.other] : [pair.other, pair.one];
  const { reason, strength } = pair;
  await mergeWorks(sql, { merge_id: createId(), merged_id, into_id, reason, strength, decided_by: 'person' });
  await composeStored(sql, into_id, compose);
}

async function partPair(sql: Sql, pair: HeldPair, { compose }: Deciding): Promise<void> {
  if (pair.status === 'open') await closePairs(sql, pair.one, pair.other);
  if (pair.status === 'merged' && pair.merge_id !== null) {
    await partWorks(sql, { merge_id: pair.merge_id, compose });
  }
}

const GET = `
  select ${CANDIDATE_COLUMNS}
  from roadwright.work_candidate as pair
  ${JOIN_WORKS}
  where pair.candidate_id = $1::uuid`;

async function getCandidate(sql: Sql, candidate_id: string): Promise<Candidate> {
  const [row] = await sql<CandidateRow>(GET, [candidate_id]);
  if (row === undefined) throw createCandidateNotFound(candidate_id);
  return toCandidate(row);
}
