import { createRoadwrightClient, RoadwrightError } from '@roadwright/client';
import type { TaskEvent } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from './testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const request = { preferences: { learning_goal: 'Learn Rust ownership' } };
async function collect(events: AsyncIterable<TaskEvent>): Promise<TaskEvent[]> {
  const collected: TaskEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}
const place = { roadmap_id: 'client-7kq2x9dp', concept_id: 'moves' };

describe('our own client', () => {
  it('goes the whole way: a goal, its events, its course, its end', async () => {
    const client = createRoadwrightClient({ base_url: test.url });
    const { task_id } = await client.createRoadmap(request);
    const watching = collect(client.watchTask(task_id));
    await test.worker.design(place.roadmap_id);
    await test.worker.fill();
    const events = await watching;
    expect(events).toEqual((await client.listEvents(task_id)).items);
    expect(await client.getTask(task_id)).toMatchObject({ status: 'completed', last_seq: events.length });
    expect((await client.getRoadmap(place.roadmap_id)).title).toBe('Rust ownership');
    expect((await client.getConcept(place)).quiz?.questions).toHaveLength(1);
    expect(await client.getTutorialMarkdown(place)).toBe('# Moves\n\nValues move.\n');
    expect(await collect(client.watchTask(task_id, { after: events.length }))).toEqual([]);
    await client.trashRoadmap(place.roadmap_id);
    expect((await client.listTrash()).items).toHaveLength(1);
    await client.deleteRoadmap(place.roadmap_id);
    await expect(client.getRoadmap(place.roadmap_id)).rejects.toMatchObject({ code: 'roadmap_not_found' });
  });

  it('is told what is wrong with a request', async () => {
    const client = createRoadwrightClient({ base_url: test.url });
    const fault = await client.createRoadmap({ preferences: { learning_goal: '' } }).catch((error) => error);
    expect(fault).toBeInstanceOf(RoadwrightError);
    expect(fault).toMatchObject({
      code: 'validation_failed',
      status: 422,
      errors: [{ pointer: '#/preferences/learning_goal' }],
      request_id: expect.any(String),
    });
  });
});
