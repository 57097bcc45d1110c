import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, completeCourse, createId, openCourse } from '../testing/samples.ts';
import { readRoadmapUsage } from './read-roadmap-usage.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const USAGE = { llm_calls: 2, input_tokens: 100, output_tokens: 50, cost_micro_usd: 7 };
const NOTHING = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };

describe('what a roadmap has cost', () => {
  test('is what all of its tasks have spent, and nobody else’s', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const other = await openCourse(own.database);
    await other.write({ usage: USAGE });
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz', owner: 'ann' } as const;
    for (let time = 0; time < 2; time++) {
      const { task_id } = await startPieceRetry(own.database, {
        ...piece,
        task_id: createId(),
        max_pending: 9,
      });
      const held = await claim(own.database, task_id, 'content');
      await held.write({ usage: USAGE });
      await held.end({ edge: 'fail', failure: { code: 'content_failed', detail: 'No.' } });
    }
    const sum = { llm_calls: 4, input_tokens: 200, output_tokens: 100, cost_micro_usd: 14 };
    for (const owner of ['ann', null]) {
      expect(await readRoadmapUsage(own.database, { roadmap_id, owner })).toEqual(sum);
    }
    expect(await readRoadmapUsage(own.database, { roadmap_id, owner: 'bob' })).toEqual(NOTHING);
  });

  test('is not known once a part of it is not', async () => {
    const { roadmap_id, write } = await openCourse(own.database);
    await write({ usage: { ...USAGE, cost_micro_usd: null } });
    expect(await readRoadmapUsage(own.database, { roadmap_id, owner: 'ann' })).toEqual({
      ...USAGE,
      cost_micro_usd: null,
    });
  });

  test('is nothing for one that is not there', async () => {
    expect(await readRoadmapUsage(own.database, { roadmap_id: 'nowhere', owner: null })).toEqual(NOTHING);
  });
});
