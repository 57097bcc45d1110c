import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import { createTestDatabase } from '@roadwright/db/testing';
import { isTerminalEvent, listConcepts, type TaskEvent } from '@roadwright/domain';
import { createSeededRandom, FAULTS, startWireServer, type WireServer } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { type RunningSystem, startSystem } from '@roadwright/system';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

let database: TestDatabase;
const open: { stop(): Promise<unknown> }[] = [];

beforeEach(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
});
afterEach(async () => {
  for (const part of open.splice(0).reverse()) await part.stop();
  await database.drop();
});

async function startAll(
  provider: Promise<WireServer>,
  options: { workers?: number; env?: Record<string, string> } = {},
): Promise<{ system: RunningSystem; client: RoadwrightClient; provider: WireServer }> {
  const server = await provider;
  open.push({ stop: () => server.close() });
  const system = await startSystem({ database_url: database.url, provider_url: server.base_url, ...options });
  open.push(system);
  return { system, provider: server, client: createRoadwrightClient({ base_url: system.base_url }) };
}

const startCourse = (client: RoadwrightClient, learning_goal = 'Learn Rust ownership') =>
  client.createRoadmap({ preferences: { learning_goal } });

async function collect(events: AsyncIterable<TaskEvent>): Promise<TaskEvent[]> {
  const collected: TaskEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

/** Follows a task by WebSocket until the server closes it. */
function followSocket(base_url: string, task_id: string, after = 0): Promise<TaskEvent[]> {
  const socket = new WebSocket(`${base_url.replace('http', 'ws')}/api/v1/ws/${task_id}?after=${after}`);
  const events: TaskEvent[] = [];
  return new Promise((resolve, reject) => {
    socket.onmessage = ({ data }) => events.push(JSON.parse(String(data)) as TaskEvent);
    socket.onerror = () => reject(new Error('the socket failed'));
    socket.onclose = () => resolve(events);
  });
}

describe('a goal becomes a course', () => {
  it('of 30 concepts with three artifacts each, and every way to follow it tells the same', async () => {
    const random = createSeededRandom(7);
    const { client, system, provider } = await startAll(
      startWireServer({ latency: () => 5 + 40 * random() }),
    );
    const { task_id } = await startCourse(client);
    const [streamed, socketed] = await Promise.all([
      collect(client.watchTask(task_id)),
      followSocket(system.base_url, task_id),
    ]);
    const polled = (await client.listEvents(task_id, { limit: 1000 })).items;

    expect(streamed).toEqual(polled);
    expect(socketed).toEqual(polled);
    expect(polled.map(({ seq }) => seq)).toEqual(polled.map((_, index) => index + 1));
    expect(polled.at(-1)).toMatchObject({ type: 'task_completed', status: 'completed' });
    expect(polled.filter(isTerminalEvent)).toHaveLength(1);

    const task = await client.getTask(task_id);
    expect(task.progress).toEqual({
      concepts_total: 30,
      concepts_done: 30,
      concepts_failed: 0,
      artifacts_total: 90,
      artifacts_done: 90,
    });
    expect(task.usage.llm_calls).toBe(provider.requests.length);
    const roadmap = await client.getRoadmap(task.roadmap_id ?? '');
    expect(roadmap.status).toBe('completed');
    for (const { concept } of listConcepts(roadmap)) {
      const { tutorial, resources, quiz } = await client.getConcept({
        roadmap_id: roadmap.roadmap_id,
        concept_id: concept.concept_id,
      });
      expect(tutorial?.markdown.length).toBeGreaterThan(200);
      expect(resources?.resources.length).toBeGreaterThan(0);
      expect(quiz?.questions.length).toBeGreaterThan(0);
    }
    for (const { concept } of listConcepts(roadmap)) expectFramesOf(concept.concept_id, polled);

    // A reader that comes back at any point sees the rest, once.
    for (const after of [0, 1, 2, 7, 50, 100, polled.length - 1]) {
      expect(await collect(client.watchTask(task_id, { after }))).toEqual(polled.slice(after));
      expect(await followSocket(system.base_url, task_id, after)).toEqual(polled.slice(after));
    }
  });

  it('inside the api alone', async () => {
    const { client } = await startAll(startWireServer(), { workers: 0 });
    const { task_id } = await startCourse(client);
    expect((await collect(client.watchTask(task_id))).at(-1)).toMatchObject({ status: 'completed' });
  });

  it('after its worker was killed, without paying twice for what was stored', async () => {
    const random = createSeededRandom(3);
    // No shorter lease: a dead worker is known by its closed session, and a busy machine must not look dead.
    const timing = { LEASE_S: '4', SWEEP_S: '0.1' };
    const { client, system, provider } = await startAll(
      startWireServer({ latency: () => 20 + 200 * random() }),
      {
        env: timing,
      },
    );
    const { task_id } = await startCourse(client);
    let unpaid = 0;
    let artifacts_seen = 0;
    const events: TaskEvent[] = [];
    for await (const event of client.watchTask(task_id)) {
      events.push(event);
      if (event.type !== 'content_generation_progress' || event.content_type === null) continue;
      artifacts_seen++;
      if (artifacts_seen !== 20) continue;
      await system.workers[0]?.kill();
      const { progress } = await client.getTask(task_id);
      // Three design steps and the stored artifacts are paid for; what else was asked for is lost.
      unpaid = countWritten(provider.requests) - 3 - progress.artifacts_done;
      await system.addWorker();
    }
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ status: 'completed' });
    expect(events.filter(({ type }) => type === 'task_recovering')).toHaveLength(1);
    expect(unpaid).toBeGreaterThan(0);
    expect(countWritten(provider.requests)).toBe(93 + unpaid);
    const task = await client.getTask(task_id);
    expect(task).toMatchObject({ attempt: 2, progress: { artifacts_done: 90 } });
  });
});

describe('a provider that fails', () => {
  it('by refusing the key ends the task at once with what to do', async () => {
    const { client, provider } = await startAll(
      startWireServer({ faults: [{ fault: FAULTS.keyRefused() }] }),
    );
    const { task_id } = await startCourse(client);
    expect((await collect(client.watchTask(task_id))).at(-1)).toMatchObject({
      type: 'task_failed',
      problem: { code: 'llm_auth_refused', detail: expect.stringContaining('LLM_API_KEY') },
    });
    expect(provider.requests).toHaveLength(1);
  });

  it('for one kind of artifact leaves the others readable', async () => {
    const { client } = await startAll(
      startWireServer({ faults: [{ answer: 'quiz', fault: FAULTS.prose() }] }),
    );
    const { task_id } = await startCourse(client);
    expect((await collect(client.watchTask(task_id))).at(-1)).toMatchObject({
      type: 'task_completed',
      status: 'partial_failure',
      summary: { artifacts_done: 60, concepts_failed: 30 },
    });
    const task = await client.getTask(task_id);
    expect(task.failed).toHaveLength(30);
    expect(task.failed[0]).toMatchObject({ content_type: 'quiz', code: 'llm_invalid_answer' });
    const roadmap = await client.getRoadmap(task.roadmap_id ?? '');
    const [first] = listConcepts(roadmap);
    const { status, tutorial, resources, quiz } = await client.getConcept({
      roadmap_id: roadmap.roadmap_id,
      concept_id: first?.concept.concept_id ?? '',
    });
    expect(status).toBe('partial');
    expect(tutorial).not.toBeNull();
    expect(resources).not.toBeNull();
    expect(quiz).toBeNull();
  });
});

/** Calls that wrote something, without those that check and mend it. */
const countWritten = (requests: WireServer['requests']): number =>
  requests.filter(({ answer }) => answer !== 'answer_check' && answer !== 'quiz_repair').length;

/** Per concept: one `generating` frame first, one end frame per content type, one end frame of the whole last. */
function expectFramesOf(concept_id: string, events: readonly TaskEvent[]): void {
  const frames = events.flatMap((event) =>
    event.type === 'content_generation_progress' && event.concept_id === concept_id
      ? [`${event.content_type ?? 'whole'} ${event.status}`]
      : [],
  );
  expect(frames[0]).toBe('whole generating');
  expect(frames.at(-1)).toBe('whole completed');
  expect(frames.slice(1, -1).toSorted()).toEqual([
    'quiz completed',
    'resources completed',
    'tutorial completed',
  ]);
}
