import { type Connection, createRoadwrightClient, RoadwrightError } from '@roadwright/client';
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

  it('changes a piece, compares its versions and brings one back', async () => {
    const client = createRoadwrightClient({ base_url: test.url });
    const quiz = { roadmap_id: 'client-modify01', concept_id: 'moves', content_type: 'quiz' } as const;
    await client.createRoadmap(request);
    await test.worker.design(quiz.roadmap_id);
    await test.worker.fill();
    const requirements = ['Harder, please.'];
    const task = await client.modifyPiece(quiz, { requirements });
    expect(task).toMatchObject({ kind: 'modify', roadmap_id: quiz.roadmap_id });
    await test.worker.fill();
    expect(await client.diffVersions(quiz)).toMatchObject({
      content_type: 'quiz',
      from: 1,
      to: 2,
      added: [],
    });
    const restored = await client.restoreVersion(quiz, 1);
    expect(restored).toMatchObject({ version: 3, questions: [{ correct_answer: [0] }] });
    expect((await client.listVersions(quiz)).items).toMatchObject([
      { version: 3, restored_from: 1, requirements: [] },
      { version: 2, restored_from: null, requirements, task_id: task.task_id },
      { version: 1, restored_from: null, requirements: [] },
    ]);
    expect(await client.diffVersions(quiz, { from: 1, to: 3 })).toMatchObject({
      from: 1,
      to: 3,
      changed: [],
    });
  });

  it('edits a finished course and reads what that changed', async () => {
    const client = createRoadwrightClient({ base_url: test.url });
    const roadmap_id = 'edited-7kq2x9dp';
    const { task_id } = await client.createRoadmap(request);
    await test.worker.design(roadmap_id);
    await test.worker.fill();
    const added = await client.addNode(
      roadmap_id,
      { parent_id: 'rules', title: 'Lifetimes' },
      { version: 1 },
    );
    await test.worker.fill();
    expect(await client.getTask(added.task?.task_id ?? '')).toMatchObject({
      kind: 'modify',
      status: 'completed',
    });
    const node = { roadmap_id, node_id: 'lifetimes' };
    await client.changeNode(node, { before_id: 'moves' });
    await client.removeNode(node, { version: 3 });
    const stale = client.removeNode({ roadmap_id, node_id: 'borrowing' }, { version: 3 });
    await expect(stale).rejects.toMatchObject({ code: 'version_stale', status: 412 });
    const tree = await client.getRoadmap(roadmap_id);
    expect(await client.replaceFramework(roadmap_id, tree, { version: 4 })).toMatchObject({ version: 4 });
    const { items } = await client.listEdits(task_id);
    expect(
      items.map(({ added_count, moved_count, removed_count }) => [added_count, moved_count, removed_count]),
    ).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect((await client.getValidation(task_id)).items).toHaveLength(3);
    expect((await client.getEditDiff(task_id, 2)).removed).toMatchObject([{ node_id: 'lifetimes' }]);
  });

  it('is told that the task which it watches was deleted, whether or not it had news before', async () => {
    const client = createRoadwrightClient({ base_url: test.url });
    const roadmap_id = 'deleted-7kq2x9dp';
    const { task_id } = await client.createRoadmap({ ...request, options: { review: 'human' } });
    await test.worker.design(roadmap_id, 'open_review');
    const { last_seq } = await client.getTask(task_id);
    const watches = [0, last_seq].map((after) => {
      const live = Promise.withResolvers<void>();
      const onConnection = ({ state }: Connection) => state === 'live' && live.resolve();
      const fault = collect(client.watchTask(task_id, { after, onConnection })).catch((error) => error);
      return { live: live.promise, fault };
    });
    await Promise.all(watches.map(({ live }) => live));
    await client.trashRoadmap(roadmap_id);
    await client.deleteRoadmap(roadmap_id);
    for (const { fault } of watches) {
      expect(await fault).toBeInstanceOf(RoadwrightError);
      expect(await fault).toMatchObject({ code: 'task_not_found', status: 404 });
    }
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
