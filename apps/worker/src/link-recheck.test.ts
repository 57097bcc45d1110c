import { readWorkerConfig } from '@roadwright/config';
import { createLinkRecheckStore, createSourceCache } from '@roadwright/db';
import { createVerdict } from '@roadwright/db/testing';
import type { Resource, Resources, Verdict } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { startLinkRecheck } from '@roadwright/fetcher/links';
import type {} from '@roadwright/postgres/vitest';
import { silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openLinkRecheck, openLinks } from './open-links.ts';
import { createTestWorker, type TestWorker } from './testing/start-test-worker.ts';
import { until, untilEnd } from './testing/until.ts';

interface List {
  readonly concept_id: string;
  readonly body: string;
}

const DAY_MS = 86_400_000;

let worker: TestWorker;
let lists: List[];
beforeAll(async () => {
  worker = await createTestWorker(inject('postgresUrl'));
  await worker.start();
  await untilEnd(worker.database, await worker.submit({ max_concepts: 3 }));
  lists = await worker.database.sql<List>(
    `insert into roadwright.artifact_verdict (roadmap_id, concept_id, content_type, version, owner_id, task_id,
       findings_count, blocking_count, body, checked_at, links_due)
     select roadmap_id, concept_id, content_type, version, owner_id, task_id, 0, 0, $1::text, now() - interval '7 days',
       now() - interval '1 minute'
     from roadwright.artifact where content_type = 'resources'
     returning concept_id, (select body from roadwright.artifact as list where list.concept_id = artifact_verdict.concept_id
       and list.content_type = 'resources')`,
    [JSON.stringify(createVerdict())],
  );
});
afterAll(() => worker.close());

const listResources = ({ body }: Pick<List, 'body'>) => (JSON.parse(body) as Resources).resources;

/** Has it that everybody knows already what is at an address, so that no stranger is asked. */
async function knowPage({ url, title }: Resource, status: number): Promise<void> {
  const cache = createSourceCache(worker.database);
  const facts = { status, final_url: url, title, text: '', checked_at: new Date().toISOString() };
  const question = { source: 'link', key: new URL(url).href } as const;
  await cache.save(question, { status, body: JSON.stringify(facts) }, DAY_MS);
}

const open = (check: boolean) => {
  const config = readWorkerConfig({ DATABASE_URL: worker.database_url, CHECK_LINKS: check ? '1' : '0' });
  return openLinks(config, { database: worker.database, log: silentLog });
};

const listJudged = () =>
  worker.database.sql<{ concept_id: string; body: string; blocking_count: number; days: number }>(
    `select concept_id, body, blocking_count, extract(epoch from links_due - now()) / 86400 as days
     from roadwright.artifact_verdict where links_due > now() + interval '1 day'`,
    [],
  );

it('lists that are due are asked about again by one of all workers, and what is found is stored with the next time', async () => {
  const pages = lists.flatMap(listResources);
  const gone = pages[0]?.url;
  for (const page of pages) await knowPage(page, page.url === gone ? 404 : 200);
  const clock = createManualClock();
  const store = createLinkRecheckStore(worker.database);
  const links = { check: open(true)?.check ?? expect.fail, isOnline: async () => true };
  const start = () => startLinkRecheck({ store, links, clock, random: () => 0.5, log: silentLog });
  const loops = [start(), start()];
  const judged = await until(
    async () => {
      await clock.advance(20_000);
      return await listJudged();
    },
    (found) => found.length === lists.length,
  );
  await Promise.all(loops.map((loop) => loop.stop()));
  for (const { concept_id, body, blocking_count, days } of judged) {
    const list = lists.find((known) => known.concept_id === concept_id) ?? { body: '{"resources":[]}' };
    const expected = listResources(list).map(({ url }) => [url, url === gone ? 'dead' : 'ok']);
    const { links: found, findings }: Verdict = JSON.parse(body);
    expect(found.map(({ url, state }) => [url, state])).toEqual(expected);
    const dead = expected.filter(([, state]) => state === 'dead').length;
    expect([findings.length, blocking_count]).toEqual([dead, dead]);
    expect(Math.round(days)).toBe(7);
  }
  expect(await store.takeDue(1_000)).toBeNull();
});

it('nobody looks where links are not to be checked, or where no courses are written', async () => {
  const { database } = worker;
  const { lanes } = readWorkerConfig({ DATABASE_URL: worker.database_url });
  const look = (concurrency: typeof lanes.concurrency, links = open(true)) =>
    openLinkRecheck({ ...lanes, concurrency }, { links, database, log: silentLog });
  expect(open(false)).toBeNull();
  expect(look(lanes.concurrency, open(false))).toBeNull();
  expect(look({ design: 4, literature: 4 })).toBeNull();
  const looking = look({ content: 4 });
  expect(looking).not.toBeNull();
  await looking?.stop();
});
