import {
  getArtifact,
  getRoadmap,
  getTask,
  listArtifactVersions,
  restoreVersion,
  startModify,
  startRetry,
} from '@roadwright/db';
import { createUuidV7, listConcepts } from '@roadwright/domain';
import { FAULTS } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createTestWorker, type TestWorker } from './testing/start-test-worker.ts';
import { untilEnd } from './testing/until.ts';

let open: TestWorker | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const newTaskId = () => createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));
const requirements = ['Ask about cooking.'];
const max_pending = 10;

/** A finished course on a worker whose provider cannot write quizzes while it is told so. */
async function createCourse() {
  const provider = { broken: false };
  const worker = await createTestWorker(inject('postgresUrl'), {
    findFault: ({ answer }) => (provider.broken && answer === 'quiz' ? FAULTS.serverFault(400) : undefined),
  });
  open = worker;
  const runner = await worker.start();
  const { database } = worker;
  const { roadmap_id } = await untilEnd(database, await worker.submit());
  const scope = { roadmap_id: roadmap_id ?? '', owner: null };
  const [first] = listConcepts(await getRoadmap(database, scope));
  const piece = { ...scope, concept_id: first?.concept.concept_id ?? '', content_type: 'quiz' } as const;
  const calls = worker.provider.requests.length;
  return {
    ...worker,
    runner,
    piece,
    breakProvider: (broken: boolean) => Object.assign(provider, { broken }),
    modify: async () => {
      const order = { ...piece, task_id: newTaskId(), requirements, max_pending };
      return (await startModify(database, order)).task_id;
    },
    listAsked: () => worker.provider.requests.slice(calls),
    listVersions: async () =>
      (await listArtifactVersions(database, piece)).items.map(({ version, restored_from, ...made }) => [
        version,
        restored_from,
        made.requirements.length,
      ]),
  };
}

describe('a task that modifies a quiz', () => {
  it('asks the model once, with the present quiz, its lesson and what is required', async () => {
    const { database, piece, modify, listAsked, listVersions } = await createCourse();
    const lesson = await getArtifact(database, { ...piece, content_type: 'tutorial' });
    const task = await untilEnd(database, await modify());
    expect(task).toMatchObject({ kind: 'modify', status: 'completed', progress: { artifacts_done: 1 } });
    expect(task.usage.llm_calls).toBe(1);
    expect(listAsked().map(({ answer }) => answer)).toEqual(['quiz']);
    const [system, user] = listAsked()[0]?.body.messages ?? [];
    expect(system?.content).toContain('You write its next version.');
    const data = JSON.parse(user?.content.split('\n').at(-2) ?? '{}');
    const { questions } = (await getArtifact(database, { ...piece, version: 1 })) as { questions?: unknown };
    expect(data).toMatchObject({ present: { questions }, requirements });
    expect(data.tutorial_markdown).toBe('markdown' in lesson && lesson.markdown);
    expect(await listVersions()).toEqual([
      [2, null, 1],
      [1, null, 0],
    ]);
  });

  it('leaves everything as it was when it fails, and a retry knows what was required', async () => {
    const { database, piece, modify, breakProvider, listAsked, listVersions } = await createCourse();
    const before = await getRoadmap(database, piece);
    breakProvider(true);
    const retry_of = await modify();
    expect(await untilEnd(database, retry_of)).toMatchObject({
      status: 'failed',
      failed: [{ content_type: 'quiz' }],
    });
    expect(await getRoadmap(database, piece)).toEqual(before);
    breakProvider(false);
    const { task_id } = await startRetry(database, {
      task_id: newTaskId(),
      retry_of,
      owner: null,
      max_pending,
    });
    expect(await untilEnd(database, task_id)).toMatchObject({ kind: 'retry', status: 'completed' });
    expect(listAsked().at(-1)?.body.messages?.at(-1)?.content).toContain('Ask about cooking.');
    const { artifact } = await restoreVersion(database, { ...piece, version: 1 });
    expect(artifact.version).toBe(3);
    expect(await listVersions()).toEqual([
      [3, 1, 0],
      [2, null, 1],
      [1, null, 0],
    ]);
  });

  it('goes on in another worker with what was required', async () => {
    const { database, runner, modify, start, listVersions, listAsked } = await createCourse();
    await runner.stop();
    const task_id = await modify();
    expect(await getTask(database, { task_id, owner: null })).toMatchObject({ status: 'pending' });
    await start();
    expect((await untilEnd(database, task_id)).status).toBe('completed');
    expect(listAsked()).toHaveLength(1);
    expect(await listVersions()).toHaveLength(2);
  });
});
