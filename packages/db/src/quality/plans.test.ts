import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { getArtifact } from '../artifact/get-artifact.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { getConcept } from '../roadmap/get-concept.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { recordStatements } from '../testing/distribution/list-statements.ts';
import { createDraft, openCourse } from '../testing/samples.ts';
import { createCourseVerdict, createLink, createVerdict } from '../testing/verdict-samples.ts';
import { createLinkRecheckStore } from './create-link-recheck-store.ts';
import { getQualityReport } from './get-quality-report.ts';

const ROADMAPS = 20_000;

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 1 });
});
afterAll(() => own.drop());

test('the report of one course, its reading and the search for due links scan no table of many', async () => {
  const { database, statements } = recordStatements(own.database);
  await useVerdicts(database);
  await copyCourse();
  await own.database.sql(`set plan_cache_mode = 'force_generic_plan'`, []);
  expect(statements.size).toBeGreaterThan(5);
  const scanning: unknown[] = [];
  for (const statement of statements) {
    const plan = await explain(statement);
    if (plan.includes('Seq Scan')) scanning.push([statement, plan]);
  }
  expect(scanning).toEqual([]);
});

/** Sends every statement that reads a verdict. */
async function useVerdicts(database: TestDatabase['database']): Promise<void> {
  const { task, roadmap_id, write } = await openCourse(own.database);
  const piece = { concept_id: 'variables', content_type: 'resources' } as const;
  const verdict = createVerdict({ links: [createLink('https://example.org/')] });
  await write({
    artifacts: [createDraft('variables', 'resources')],
    verdicts: [{ ...piece, version: 1, verdict }],
    course_verdict: createCourseVerdict(),
  });
  await own.database.sql('update roadwright.artifact_verdict set links_due = now()', []);
  const scope = { ...piece, roadmap_id, owner: 'ann' };
  const store = createPipelineStore(database, { lease_s: 3 });
  await store.getCourse(task);
  await store.listWritten(task);
  await getQualityReport(database, scope);
  await getConcept(database, scope);
  await getArtifact(database, scope);
  const links = createLinkRecheckStore(database);
  const due = (await links.takeDue(1)) ?? expect.fail();
  await links.save(due, verdict, 1);
}

/** Makes many courses of the one that there is. */
async function copyCourse(): Promise<void> {
  const tables = [
    'roadmap',
    'framework',
    'concept',
    'artifact',
    'artifact_verdict',
    'course_verdict',
    'task',
  ];
  for (const table of tables) {
    const columns = await own.database.sql<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'roadwright' and table_name = $1::text and is_generated = 'NEVER'`,
      [table],
    );
    const values = columns.map(({ name }) => {
      if (table === 'task' && name === 'task_id') return 'gen_random_uuid()';
      return name === 'roadmap_id' ? `roadmap_id || '-' || copy` : name;
    });
    await own.database.sql(
      `insert into roadwright.${table} (${columns.map(({ name }) => name).join()})
       select ${values.join()} from roadwright.${table}, generate_series(1, ${ROADMAPS}) as copy`,
      [],
    );
    await own.database.sql(`analyze roadwright.${table}`, []);
  }
}

async function explain(statement: string): Promise<string> {
  const { sql } = own.database;
  await sql(`prepare explained as ${statement}`, []);
  const [prepared] = await sql<{ parameters: number }>(
    `select cardinality(parameter_types) as parameters from pg_prepared_statements where name = 'explained'`,
    [],
  );
  const values = Array(prepared?.parameters).fill('null').join();
  const rows = await sql<{ 'QUERY PLAN': string }>(`explain execute explained(${values})`, []);
  await sql('deallocate explained', []);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
