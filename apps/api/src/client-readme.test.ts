import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import * as client from '@roadwright/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { framework } from './testing/course.ts';
import { startTestApi, type TestApi } from './testing/start-test-api.ts';

const README = await readFile(new URL('../../../packages/client/README.md', import.meta.url), 'utf8');
const EXAMPLES = [...README.matchAll(/^## (.+)$|^```ts\n([\s\S]*?)^```$/gm)].reduce<[string, string][]>(
  (found, [, heading, code]) => {
    if (heading !== undefined) found.push([heading, '']);
    else if (code !== undefined) found.push([found.at(-1)?.[0] ?? '', code]);
    return found;
  },
  [],
);

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
  void designAll();
  void fillAll();
});
afterAll(() => test.stop());

/** Stands in for the design lane; waits for the next task when the tests are over. */
async function designAll(): Promise<never> {
  for (let courses = 1; ; courses++) {
    const held = await test.worker.take('design');
    const { options } = held.task.request;
    const edge = options.review === 'human' ? 'open_review' : 'open_content';
    await held.end({ edge, roadmap_id: `readme-0000000${courses}`, framework });
  }
}

async function fillAll(): Promise<never> {
  for (;;) await test.worker.fill();
}

const IMPORT = /^import (\{[^}]+\}) from '@roadwright\/client';$/m;
const AsyncFunction = (async () => undefined).constructor as new (
  ...words: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs an example as it stands, but for the address; gives what it prints. */
async function runExample(code: string): Promise<unknown[][]> {
  const body = stripTypeScriptTypes(code)
    .replace(IMPORT, 'const $1 = published;')
    .replaceAll('http://127.0.0.1:8000', test.url);
  const printed: unknown[][] = [];
  const log = (...values: unknown[]) => void printed.push(values);
  await new AsyncFunction('published', 'console', body)(client, { log });
  return printed;
}

describe('the README of our client', () => {
  const examples = EXAMPLES.filter(([, code]) => code !== '');

  it.each(examples)('has an example that works: %s', async (_heading, code) => {
    expect(code).toMatch(IMPORT);
    expect((await runExample(code)).length).toBeGreaterThan(0);
  });

  it('prints what it says it does', async () => {
    const [, code = ''] = examples.find(([heading]) => heading === 'A course from a goal') ?? [];
    const printed = await runExample(code);
    expect(printed[0]).toEqual([1, 'task_queued']);
    expect(printed.at(-1)).toEqual(['completed', 'Rust ownership', '1 stages']);
    const [, faulty = ''] = examples.find(([heading]) => heading === 'When something goes wrong') ?? [];
    expect(await runExample(faulty)).toEqual([
      [422, 'validation_failed', '#/preferences/learning_goal', expect.any(String)],
      ['roadmap_not_found', 'There is no roadmap nowhere.'],
      ['changed my mind'],
    ]);
  });

  it('names every method, and none that is not there', () => {
    const table = README.slice(README.indexOf('## All methods'));
    const named = [...table.matchAll(/^\| [^|]+ \| (.+) \|$/gm)].flatMap(([, methods = '']) =>
      [...methods.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    const { createRoadwrightClient } = client;
    expect(named.sort()).toEqual(Object.keys(createRoadwrightClient({ base_url: test.url })).sort());
  });
});
