import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import type { TestDatabase } from '@roadwright/db/testing';
import { BLANK_RECORD } from '@roadwright/domain';
import type { Target } from './open-target.ts';
import { renderCanary } from './request/draft-request.ts';
import type { KnownIds } from './request/known-ids.ts';
import { OWNERS } from './request/wire.ts';
import type { Watchable } from './socket/raw-cases.ts';

/**
 * Gives both owners courses, one of them with a lesson of two versions and one that waits for its review, and everybody
 * works that look alike, so that every operation has something to work on. Gives a task that stays open.
 */
export async function prepareState(
  { system, keys, database }: Pick<Target, 'system' | 'keys' | 'database'>,
  known: KnownIds,
): Promise<Watchable> {
  await insertWorks(database);
  const learn = async (caller: 'ann' | 'bob' | 'ops', path: string) => {
    const headers = { authorization: `Bearer ${keys[caller]}` };
    known.learn(caller, await (await fetch(`${system.base_url}/api/v1${path}`, { headers })).json());
  };
  const open = await Promise.all(
    OWNERS.map(async (owner) => {
      const client = createRoadwrightClient({ base_url: system.base_url, api_key: keys[owner] ?? '' });
      const task_id = await startCourses(client, `Learn ${renderCanary(owner)}`);
      const { items } = await client.listRoadmaps();
      for (const { roadmap_id } of items) await learn(owner, `/roadmaps/${roadmap_id}`);
      for (const list of ['/tasks', '/literature', `/tasks/${task_id}/edits`]) await learn(owner, list);
      known.learn(owner, { reviewed: task_id });
      return { task_id, key: keys[owner] ?? '' };
    }),
  );
  await learn('ops', '/literature/candidates');
  await learn('ops', '/literature');
  // Who has decided nothing yet has no merge to undo, and hardly anybody looks at the work that stays.
  known.learn('ops', await database.sql(MERGES, []));
  const [watchable] = open;
  if (watchable === undefined) throw new Error('There are no owners.');
  return watchable;
}

/** Makes a course with a lesson of two versions, and one that waits for its second review; gives the task of that one. */
async function startCourses(client: RoadwrightClient, learning_goal: string): Promise<string> {
  const start = (review: 'auto' | 'human') =>
    client.createRoadmap({
      preferences: { learning_goal },
      options: { max_concepts: 3, review, priority: FIRST },
    });
  const [made, reviewed] = await Promise.all([start('auto'), start('human')]);
  const { roadmap_id } = await client.waitForTask(made.task_id);
  const { stages } = await client.getRoadmap(roadmap_id ?? '');
  const concept_id = stages[0]?.modules[0]?.concepts[0]?.concept_id ?? '';
  const piece = { roadmap_id: roadmap_id ?? '', concept_id, content_type: 'tutorial' } as const;
  const change = await client.modifyPiece(piece, { requirements: ['Begin with an example.'] });
  await client.waitForTask(change.task_id);
  for await (const event of client.watchTask(reviewed.task_id)) {
    if (event.type !== 'human_review_required') continue;
    if (event.round > 1) break;
    await client.answerReview(reviewed.task_id, {
      approved: false,
      feedback: 'Less theory.',
      round: event.round,
    });
  }
  return reviewed.task_id;
}

const MERGES = 'select merge_id from roadwright.work_merge where undone_at is null';
const PAIRS = 12;
/** Goes before whatever else the owner has waiting. */
const FIRST = -10;

/** Pairs of works for a person to judge, and texts that are one owner's. */
async function insertWorks({ sql }: TestDatabase['database']): Promise<void> {
  const record = {
    ...BLANK_RECORD,
    source: 'crossref',
    title: 'Forty harbours',
    authors: ['Quill, Mara'],
    year: 2011,
  };
  await sql(
    `with work as (
      insert into roadwright.work (work_id, title, authors, year)
      select gen_random_uuid(), 'Forty harbours ' || (number + 1) / 2, '{"Quill, Mara"}', 2011
      from generate_series(1, $1::int) as number
      returning work_id, title
    ), record as (
      insert into roadwright.work_record (record_id, work_id, source, source_key, record, details, reason)
      select gen_random_uuid(), work_id, 'crossref', work_id::text, $2::json, '{}', 'first_description' from work
    ), pair as (
      insert into roadwright.work_candidate (candidate_id, work_a, work_b, reason, strength)
      select gen_random_uuid(), min(work_id::text)::uuid, max(work_id::text)::uuid, 'same_title', 0.8
      from work group by title
    )
    insert into roadwright.work_fulltext (owner_id, work_id, sha256, text, pages, extractor)
    select owner, work_id, 'f00d', $3::text || owner, 1, 'pdf'
    from work, unnest($4::text[]) as owner where work_id::text < '8'`,
    [2 * PAIRS, JSON.stringify(record), renderCanary(''), [...OWNERS]],
  );
}
