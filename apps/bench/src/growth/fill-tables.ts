import type { TestDatabase } from '@roadwright/db/testing';
import { type Framework, generateRequestSchema } from '@roadwright/domain';
import pg from 'pg';

/** What every stored roadmap consists of. */
export const CONCEPTS = 2;
export const EVENTS = 3;

/** Owner of every tenth task and roadmap; each other one has ninety. */
export const BIG_OWNER = 'owner-0';

const REQUEST = JSON.stringify(
  generateRequestSchema.parse({ preferences: { learning_goal: 'Learn how tables grow' } }),
);

const concept = (concept_id: string): Framework['stages'][number]['modules'][number]['concepts'][number] => ({
  concept_id,
  title: concept_id,
  description: 'What it is',
  difficulty: 'easy',
  estimated_hours: 1,
  prerequisites: [],
  keywords: [],
});

const FRAMEWORK = JSON.stringify({
  title: 'Growth',
  summary: 'Thin',
  language: 'en',
  total_estimated_hours: CONCEPTS,
  recommended_completion_weeks: 1,
  stages: [
    {
      stage_id: 's',
      title: 'Stage',
      description: 'All of it',
      modules: [
        {
          module_id: 'm',
          title: 'Module',
          description: 'All of it',
          concepts: [concept('seed'), concept('tree')],
        },
      ],
    },
  ],
} satisfies Framework);

/** A UUID of version 7, as the product makes them, in SQL. */
const uuid = (milliseconds: string, seed: string): string =>
  `(lpad(to_hex(${milliseconds}), 12, '0') || '7' || substr(md5(${seed}), 1, 3) || '8'
    || substr(md5(${seed}), 4, 15))::uuid`;

const ROWS = `
  create temporary table made as
  select n,
    ${uuid('1700000000000 + n * 1000', 'n::text')} as task_id,
    'growth-' || substr(md5(n::text), 20, 6) || to_hex(n) as roadmap_id,
    case when n % 10 = 0 then '${BIG_OWNER}' else 'owner-' || 1 + n / 100 end as owner_id,
    timestamptz '2023-11-14 22:13:20+00' + n * interval '1 second' as at,
    case when n % 100 < 88 then 'completed' when n % 100 < 93 then 'partial_failure'
      when n % 100 < 97 then 'failed' else 'cancelled' end as status,
    case when n % 20 = 0 then 'retry' else 'create' end as kind
  from generate_series(1, $1::bigint) as n`;

const FILL = [
  `insert into roadwright.task (
     task_id, owner_id, kind, status, current_step, roadmap_id, request, lane, priority, tag, lease_epoch, write_no,
     last_seq, concepts_total, concepts_done, artifacts_total, artifacts_done, llm_calls, error_code, error_detail,
     created_at, started_at, finished_at
   )
   select task_id, owner_id, kind, status, 'content_generation', roadmap_id, '${REQUEST}', 'content', 0, n, 2, 9,
     ${EVENTS}, ${CONCEPTS}, ${CONCEPTS}, ${CONCEPTS}, ${CONCEPTS}, 7,
     case when status = 'failed' then 'content_failed' end, case when status = 'failed' then 'It did not work.' end,
     at, at, at
   from made order by n`,
  // What follows has its parents by construction; to look each of them up would take the most time of all.
  'set session_replication_role = replica',
  `insert into roadwright.roadmap (
     roadmap_id, owner_id, task_id, version, title, summary, language, total_estimated_hours,
     recommended_completion_weeks, created_at, deleted_at
   )
   select roadmap_id, owner_id, task_id, 1, 'Growth', 'Thin', 'en', 2, 1, at, case when n % 20 = 1 then at end
   from made order by n`,
  `insert into roadwright.event (task_id, seq, owner_id, type, at, data)
   select task_id, seq, owner_id, (array['task_queued', 'task_started', 'task_completed'])[seq], at, '{"attempt":1}'
   from made, generate_series(1, ${EVENTS}) as seq order by n, seq`,
  `insert into roadwright.framework (roadmap_id, version, owner_id, task_id, body, created_at)
   select roadmap_id, 1, owner_id, task_id, '${FRAMEWORK}', at from made order by roadmap_id`,
  `insert into roadwright.concept (roadmap_id, concept_id, owner_id, status)
   select roadmap_id, concept_id, owner_id, 'completed'
   from made, unnest(array['seed', 'tree']) as concept_id order by roadmap_id, concept_id`,
  `insert into roadwright.artifact (
     roadmap_id, concept_id, content_type, version, owner_id, task_id, body, model, prompt_version, created_at
   )
   select roadmap_id, concept_id, 'tutorial', 1, owner_id, task_id, '{}', 'none', 'none', at
   from made, unnest(array['seed', 'tree']) as concept_id order by roadmap_id, concept_id`,
  'vacuum (analyze)',
];

/**
 * Stores so many finished tasks with their roadmaps, thin ones, and leaves the tables as autovacuum would; then some
 * that wait in the content lane, which nobody serves here.
 */
export async function fillTables(
  { url, database }: Pick<TestDatabase, 'url' | 'database'>,
  { rows, waiting }: { readonly rows: number; readonly waiting: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set work_mem = '256MB'`);
    await client.query(ROWS.replace('$1', String(rows)));
    for (const statement of FILL) await client.query(statement);
  } finally {
    await client.end();
  }
  await database.sql(WAIT, [waiting]);
}

const WAIT = `
  with waiting as (
    insert into roadwright.task (task_id, owner_id, kind, status, request, lane, priority, tag, last_seq)
    select ${uuid('(extract(epoch from now()) * 1000)::bigint + n', 'n::text')}, 'waiter-' || n, 'retry', 'pending', '${REQUEST}', 'content', 0, n, 0
    from generate_series(1, $1::int) as n
    returning task_id, lane, priority, tag
  )
  select roadwright.queue_task(task_id, lane, priority, tag) from waiting`;
