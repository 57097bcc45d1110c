import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { storeUpload } from '../blob/store-upload.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { countTasks } from '../task/count-tasks.ts';
import { getTask } from '../task/get-task.ts';
import { listTasks } from '../task/list-tasks.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import { createId } from '../testing/samples.ts';
import {
  claimPaper,
  createSighting,
  createWorkRequest,
  doi,
  placePaper,
  RULES,
  submitPaper,
} from '../testing/work-samples.ts';
import { getWork } from './get-work.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const NONE = {
  concepts_total: 0,
  concepts_done: 0,
  concepts_failed: 0,
  artifacts_total: 0,
  artifacts_done: 0,
};

let names = 0;
const createDoi = () => doi(`s${names++}`);

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}
const upload = (text: string) =>
  storeUpload(own.database, { upload_id: createId(), bytes: bytesOf(text), max_bytes: 1000 });

describe('submitting a work', () => {
  test('starts a task of the literature lane with its first event and its job', async () => {
    const identifier = createDoi();
    const request = createWorkRequest({ doi: identifier.value });
    const submitted = await submitPaper(own.database, {
      request,
      identifiers: [identifier],
      owner_id: 'first',
    });
    const { task_id, work_id } = submitted;
    expect(submitted).toMatchObject({ status: 'pending', result: 'created', created: true });
    expect(await getTask(own.database, { task_id, owner: 'first' })).toMatchObject({
      ...{ kind: 'literature', status: 'pending', current_step: 'queued', roadmap_id: null, work_id },
      ...{ learning_goal: '', requirements: [], progress: NONE, failed: [], queue: { ahead: 0 } },
    });
    expect((await readEvents(own.database, task_id)).map(({ type }) => type)).toEqual(['task_queued']);
    expect(await readJobs(own.database)).toMatchObject([{ key: `literature:${task_id}`, priority: 0 }]);
    expect((await claimPaper(own.database, task_id)).task).toMatchObject({ request, lane: 'literature' });
    const { items } = await listTasks(own.database, { owner: 'first', kind: 'literature', limit: 5 });
    expect(items).toMatchObject([{ task_id, work_id }]);
    expect(await countTasks(own.database.sql, 'first')).toMatchObject({ processing: 1 });
  });

  test('makes a work of an identifier, and takes only the most trusted one for it', async () => {
    const [one, other] = [createDoi(), createDoi()];
    const { work_id } = await submitPaper(own.database, { identifiers: [one, other] });
    expect(await getWork(own.database, { work_id: work_id ?? '', owner: null })).toMatchObject({
      ...{ title: '', identifiers: [one], records: [] },
      components: { metadata: { status: 'pending' }, content: { status: 'pending' } },
    });
    const second = await submitPaper(own.database, { identifiers: [other] });
    expect(second.result).toBe('created');
    expect(second.work_id).not.toBe(work_id);
  });

  test('knows no work of a title, an address or a file alone', async () => {
    const { sha256 } = await upload('a new file');
    for (const given of [{}, { aliases: ['https://unknown.org'] }, { sha256 }]) {
      expect(await submitPaper(own.database, given)).toMatchObject({ work_id: null, result: 'pending' });
    }
  });

  test('is a duplicate of a work that is described, by each of its names', async () => {
    const identifiers = [createDoi(), createDoi()];
    const { sha256 } = await upload('a known file');
    const aliases = ['https://known.org/a'];
    const sighting = createSighting({ title: 'Known' }, { identifiers, aliases, sha256 });
    const { work_id } = (await placePaper(own.database, sighting)).placed;
    await upload('a known file');
    for (const given of [{ identifiers: identifiers.slice(1) }, { aliases }, { sha256 }]) {
      expect(await submitPaper(own.database, given)).toMatchObject({ work_id, result: 'duplicate' });
    }
  });

  test.each(['cancelled', 'failed', 'waiting'] as const)(
    'is never shadowed by an earlier submission that is %s',
    async (end) => {
      const identifiers = [createDoi()];
      const first = await submitPaper(own.database, { identifiers });
      if (end === 'cancelled') await cancelTask(own.database, { task_id: first.task_id, owner: null });
      if (end === 'failed') await failPaper(first.task_id);
      const second = await submitPaper(own.database, { identifiers });
      expect(second).toMatchObject({ work_id: first.work_id, result: 'created', created: true });
      const { task, store } = await claimPaper(own.database, second.task_id);
      const placed = await store.place(
        task,
        createSighting({ title: `Late after one ${end}` }, { identifiers }),
        RULES,
      );
      expect(placed).toEqual({ work_id: first.work_id, created: true });
      expect(await submitPaper(own.database, { identifiers })).toMatchObject({ result: 'duplicate' });
    },
  );

  test('makes one work however many name it at once', async () => {
    const [a, b] = [createDoi(), createDoi()];
    const orders = [[a, b], [b, a], [a], [b, a]];
    await submitPaper(own.database, { identifiers: [a] });
    const papers = await Promise.all(
      Array.from({ length: 40 }, (_none, index) =>
        submitPaper(own.database, { identifiers: orders[index % 4] ?? [a], owner_id: `owner-${index % 3}` }),
      ),
    );
    expect(new Set(papers.map(({ work_id }) => work_id)).size).toBe(1);
    expect(papers.every(({ result }) => result === 'created')).toBe(true);
  });

  test('gives the same task for the same key, and refuses another body', async () => {
    const idempotency = { key: 'k', body_sha256: 'a' };
    const given = { identifiers: [createDoi()], idempotency };
    const first = await submitPaper(own.database, given);
    expect(await submitPaper(own.database, given)).toEqual({ ...first, created: false });
    await expect(
      submitPaper(own.database, { ...given, idempotency: { ...idempotency, body_sha256: 'b' } }),
    ).rejects.toMatchObject({ code: 'idempotency_mismatch' });
  });

  test('is refused when its owner has too many waiting, and leaves no work behind', async () => {
    const owner_id = 'busy';
    await submitPaper(own.database, { owner_id, max_pending: 1 });
    const identifiers = [createDoi()];
    await expect(submitPaper(own.database, { owner_id, identifiers, max_pending: 1 })).rejects.toMatchObject({
      code: 'too_many_pending_tasks',
    });
    const rows = await own.database.sql('select from roadwright.work_identifier where value = $1::text', [
      identifiers[0]?.value,
    ]);
    expect(rows).toHaveLength(0);
  });

  test('is refused without the file that it speaks of', async () => {
    await expect(submitPaper(own.database, { sha256: 'gone' })).rejects.toMatchObject({
      code: 'blob_not_found',
    });
  });
});

describe('a literature task', () => {
  const settings = { lease_s: 3 };
  const end = async (
    task_id: string,
    ending: Parameters<ReturnType<typeof createPipelineStore>['end']>[1],
  ) => {
    const { task } = await claimPaper(own.database, task_id);
    return await createPipelineStore(own.database, settings).end(task, ending);
  };

  test('ends with what it turned out to be, though it has no roadmap', async () => {
    const { task_id, work_id } = await submitPaper(own.database, { identifiers: [createDoi()] });
    const known = work_id ?? '';
    const ending = { edge: 'complete', summary: NONE, work_id: known, write_no: 1 } as const;
    expect(await end(task_id, ending)).toEqual({ outcome: 'written' });
    expect(await getTask(own.database, { task_id, owner: null })).toMatchObject({
      status: 'completed',
      work_id,
    });
    const last = (await readEvents(own.database, task_id)).at(-1);
    expect(JSON.parse(last?.data ?? '')).toEqual({ status: 'completed', summary: NONE, work_id });
  });

  test('goes on in the same lane when its claim winds down', async () => {
    const { task_id } = await submitPaper(own.database);
    await end(task_id, { edge: 'continue', write_no: 1 });
    expect(await readJobs(own.database)).toContainEqual(
      expect.objectContaining({ key: `literature:${task_id}`, priority: -100 }),
    );
    expect((await claimPaper(own.database, task_id)).task.lane).toBe('literature');
  });

  test('writes its steps as every task does', async () => {
    const { task_id } = await submitPaper(own.database);
    const { task } = await claimPaper(own.database, task_id);
    const store = createPipelineStore(own.database, settings);
    const usage = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
    const rows = { artifacts: [], failures: [], concepts: [], verdicts: [], usage };
    const steps = [{ step: 'work_metadata', round: 0, output: { done: true } }] as const;
    const events = [{ type: 'step_completed', step: 'work_metadata' }] as const;
    const write = { ...rows, write_no: 1, events, steps, current_step: 'work_content' } as const;
    expect(await store.write(task, write)).toEqual({ outcome: 'written' });
    expect(await store.listSteps(task)).toEqual(steps);
  });
});

async function failPaper(task_id: string): Promise<void> {
  const { task } = await claimPaper(own.database, task_id);
  const failure = { code: 'not_found_upstream', detail: 'Nobody knows it.' } as const;
  await createPipelineStore(own.database, { lease_s: 3 }).end(task, { edge: 'fail', failure, write_no: 1 });
}
