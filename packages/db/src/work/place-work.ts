import type {
  LiteratureTask,
  PlacedWork,
  PlacingRules,
  Sighting,
  SourceRecord,
  SubmissionResult,
  WorkTie,
} from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { composeStored } from './compose-stored.ts';
import { CLAIM, claimValues, createLeaseLost } from './hold-claim.ts';
import { holdNear } from './hold-near.ts';
import { keysOfNames, lockKeys } from './lock-keys.ts';
import { mergeWorks } from './merge-works.ts';
import { type PlacementPlan, planPlacement } from './plan-placement.ts';
import { readSurroundings } from './read-surroundings.ts';

interface Placing {
  readonly task: LiteratureTask;
  readonly sighting: Sighting;
  readonly rules: PlacingRules;
  readonly createId: () => string;
}

/**
 * Places a sighting in one transaction: under the locks of its keys, then of the works near it, the rules decide, and
 * what they say is stored. The claim is asked for last, so that nothing is waited for while its task is held.
 *
 * @throws AppError lease_lost
 */
export function placeWork(database: Pick<Database, 'transaction'>, placing: Placing): Promise<PlacedWork> {
  const { task, rules, createId } = placing;
  const sighting = dropRepeated(placing.sighting);
  return database.transaction(async (sql) => {
    await lockKeys(sql, listLocks(sighting));
    const near = await holdNear(sql, task, sighting);
    const plan = planPlacement(sighting, await readSurroundings(sql, near), rules.decide);
    if (plan.fresh) await sql(INSERT_WORK, [plan.work_id], 'insert_work');
    for (const { work_id, reason, strength } of plan.merges) {
      const merge = { merge_id: createId(), merged_id: work_id, into_id: plan.work_id };
      await mergeWorks(sql, { ...merge, reason, strength, decided_by: 'rules' });
    }
    await retakeNames(sql, plan);
    await storeSighting(sql, plan, { sighting, createId });
    await storeCandidates(sql, plan, createId);
    for (const work_id of [plan.work_id, ...plan.changed]) await composeStored(sql, work_id, rules.compose);
    return await settle(sql, task, plan);
  });
}

const listLocks = (sighting: Sighting): string[] => [
  ...keysOfNames(sighting),
  ...sighting.keys.map((key) => `key:${key}`),
  ...sighting.records.map(({ source, source_key }) => `record:${source}:${source_key}`),
];

/** One statement may meet each description once; the first is the most trusted. */
function dropRepeated(sighting: Sighting): Sighting {
  const byKey = new Map<string, SourceRecord>();
  for (const record of sighting.records) {
    const key = `${record.source}:${record.source_key}`;
    if (!byKey.has(key)) byKey.set(key, record);
  }
  return { ...sighting, records: [...byKey.values()] };
}

const INSERT_WORK = `insert into roadwright.work (work_id) values ($1::uuid)`;

// A description that counts for the work already stays where it is, so that a merge can still be undone.
const STORE = `
  with described as (
    insert into roadwright.work_record as known (record_id, work_id, source, source_key, record, details, reason)
    select given.record_id, given.home_id, given.source, given.source_key, given.record::json, given.details::json, $2::text
    from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $13::uuid[])
      as given (record_id, source, source_key, record, details, home_id)
    on conflict (source, source_key) do update set
      record = excluded.record, details = excluded.details, fetched_at = now(),
      (work_id, reason) = (
        select
          case when home.merged_into = excluded.work_id then home.work_id else excluded.work_id end,
          case when excluded.work_id in (home.work_id, home.merged_into) then known.reason else excluded.reason end
        from roadwright.work as home where home.work_id = known.work_id
      )
  ), named as (
    insert into roadwright.work_identifier (scheme, value, work_id)
    select given.scheme, given.value, $1::uuid from unnest($8::text[], $9::text[]) as given (scheme, value)
    on conflict do nothing
  ), placed as (
    insert into roadwright.work_alias (url, work_id)
    select given.url, $1::uuid from unnest($10::text[]) as given (url)
    on conflict do nothing
  ), filed as (
    insert into roadwright.work_file (sha256, work_id)
    select $11::text, $1::uuid where $11::text is not null
    on conflict do nothing
  )
  insert into roadwright.work_key (key, work_id)
  select given.key, $1::uuid from unnest($12::text[]) as given (key)
  on conflict do nothing`;

async function storeSighting(
  sql: Sql,
  { work_id, reason, homes }: PlacementPlan,
  { sighting, createId }: Pick<Placing, 'sighting' | 'createId'>,
): Promise<void> {
  const { records, identifiers, aliases, sha256, keys } = sighting;
  const values = [
    work_id,
    reason,
    records.map(() => createId()),
    records.map(({ source }) => source),
    records.map(({ source_key }) => source_key),
    records.map(({ record }) => JSON.stringify(record)),
    records.map(({ details }) => JSON.stringify(details)),
    identifiers.map(({ scheme }) => scheme),
    identifiers.map(({ value }) => value),
    aliases,
    sha256,
    keys,
    homes,
  ];
  await sql(STORE, values, 'store_sighting');
}

const RETAKE = `
  update roadwright.work_identifier as known set work_id = $1::uuid
  from unnest($2::text[], $3::text[]) as given (scheme, value)
  where known.scheme = given.scheme and known.value = given.value`;

async function retakeNames(sql: Sql, { work_id, retaken }: PlacementPlan): Promise<void> {
  if (retaken.length === 0) return;
  const columns = [retaken.map(({ scheme }) => scheme), retaken.map(({ value }) => value)];
  await sql(RETAKE, [work_id, ...columns], 'retake_names');
}

const INSERT_CANDIDATES = `
  insert into roadwright.work_candidate as known (candidate_id, work_a, work_b, reason, veto, strength)
  select pair.candidate_id, least($1::uuid, pair.work_id), greatest($1::uuid, pair.work_id), pair.reason, pair.veto,
    pair.strength
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::double precision[])
    as pair (candidate_id, work_id, reason, veto, strength)
  on conflict (work_a, work_b) do update set
    reason = excluded.reason, veto = excluded.veto, strength = excluded.strength
  where known.status = 'open'`;

async function storeCandidates(
  sql: Sql,
  { work_id, candidates }: PlacementPlan,
  createId: () => string,
): Promise<void> {
  if (candidates.length === 0) return;
  const column = <Field extends keyof WorkTie>(field: Field) => candidates.map((pair) => pair[field]);
  const columns = [column('work_id'), column('reason'), column('veto'), column('strength')];
  await sql(INSERT_CANDIDATES, [work_id, candidates.map(() => createId()), ...columns]);
}

// A claim that is taken up again finds its own descriptions, which make no duplicate of it.
const SETTLE = `
  with ${CLAIM}
  update roadwright.submission set
    work_id = $5::uuid, placed = true, result = case when submission.placed then submission.result else $6::text end
  from claim
  where submission.owner_id = $2::text and submission.task_id = claim.task_id
  returning submission.result`;

async function settle(sql: Sql, task: LiteratureTask, plan: PlacementPlan): Promise<PlacedWork> {
  const result: SubmissionResult = plan.first ? 'created' : 'duplicate';
  const values = [...claimValues(task), plan.work_id, result];
  const [row] = await sql<{ result: SubmissionResult }>(SETTLE, values, 'settle_submission');
  if (row === undefined) throw createLeaseLost();
  return { work_id: plan.work_id, created: row.result === 'created' };
}
