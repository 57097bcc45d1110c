import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { storeUpload } from '../blob/store-upload.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import {
  claimPaper,
  createSighting,
  createWorkRequest,
  doi,
  openPaper,
  type PaperClaim,
  RULES,
} from '../testing/work-samples.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './get-task.ts';
import { startRetry } from './start-retry.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const retry = (retry_of: string, owner: string | null = null) =>
  startRetry(own.database, { task_id: createId(), retry_of, owner, max_pending: 1000 });
const cancel = (task_id: string) => cancelTask(own.database, { task_id, owner: null });
const SUMMARY = {
  concepts_total: 0,
  concepts_done: 0,
  concepts_failed: 0,
  artifacts_total: 0,
  artifacts_done: 0,
};
const failure = { code: 'url_unreachable', detail: 'Nobody answers.' } as const;

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}
const upload = async (text: string) =>
  (await storeUpload(own.database, { upload_id: createId(), bytes: bytesOf(text), max_bytes: 1000 })).sha256;

const end = ({ task }: PaperClaim, edge: 'complete' | 'complete_partially' | 'fail') =>
  createPipelineStore(own.database, { lease_s: 3 }).end(
    task,
    edge === 'fail' ? { edge, failure, write_no: 1 } : { edge, summary: SUMMARY, write_no: 1 },
  );

describe('the retry of a submission', () => {
  test.each(['fail', 'complete_partially'] as const)(
    'that has ended by %s makes it again as it was',
    async (edge) => {
      const request = createWorkRequest({ doi: `10.1000/${edge}` });
      const first = await openPaper(own.database, { request, identifiers: [doi(edge)] });
      await end(first, edge);
      const task = await retry(first.task_id);
      expect(task).toMatchObject({ kind: 'literature', status: 'pending', roadmap_id: null });
      expect(await getTask(own.database, { task_id: task.task_id, owner: null })).toMatchObject({
        ...{ kind: 'literature', retry_of: first.task_id, work_id: first.work_id },
      });
      await expect(retry(first.task_id)).rejects.toMatchObject({ code: 'task_active' });
      const again = await claimPaper(own.database, task.task_id);
      expect(again.task.request).toEqual(request);
      const sighting = createSighting({ title: edge }, { identifiers: [doi(edge)] });
      expect(await again.store.place(again.task, sighting, RULES)).toEqual({
        work_id: first.work_id,
        created: true,
      });
    },
  );

  test('keeps what the first one has found out', async () => {
    const first = await openPaper(own.database, { identifiers: [doi('found')] });
    const sighting = createSighting({ title: 'Found' }, { identifiers: [doi('found')] });
    const placed = await first.store.place(first.task, sighting, RULES);
    await end(first, 'complete_partially');
    const { task_id } = await retry(first.task_id);
    const again = await claimPaper(own.database, task_id);
    expect(await again.store.getSubmission(again.task)).toMatchObject({
      work_id: placed.work_id,
      result: 'created',
    });
    expect(await again.store.place(again.task, sighting, RULES)).toEqual(placed);
  });

  test('reads the same file again, which then is the new one’s alone', async () => {
    const sha256 = await upload('a file');
    const request = { ...createWorkRequest(), title: undefined };
    const first = await openPaper(own.database, { request, sha256 });
    await cancel(first.task_id);
    const { task_id } = await retry(first.task_id);
    const again = await claimPaper(own.database, task_id);
    expect(await again.store.getSubmission(again.task)).toMatchObject({
      sha256,
      work_id: null,
      result: 'pending',
    });
    expect(Buffer.concat(await Array.fromAsync(again.store.readBlob(sha256))).toString()).toBe('a file');
    await again.store.releaseFile(again.task);
    await expect(Array.fromAsync(again.store.readBlob(sha256))).rejects.toMatchObject({
      code: 'blob_not_found',
    });
    await cancel(task_id);
    await expect(retry(first.task_id)).rejects.toMatchObject({
      code: 'nothing_to_retry',
      detail: expect.stringContaining('Upload it again'),
    });
  });

  test('goes on without a file that is gone where something else names the work', async () => {
    const sha256 = await upload('another file');
    const first = await openPaper(own.database, { sha256, request: createWorkRequest({ title: 'Named' }) });
    await first.store.releaseFile(first.task);
    await cancel(first.task_id);
    const { task_id } = await retry(first.task_id);
    const again = await claimPaper(own.database, task_id);
    expect(await again.store.getSubmission(again.task)).toMatchObject({ sha256 });
    await again.store.releaseFile(again.task);
  });

  test('is refused while it is at work, once it is complete, and for others', async () => {
    const paper = await openPaper(own.database);
    await expect(retry(paper.task_id)).rejects.toMatchObject({ code: 'task_active' });
    await end(paper, 'complete');
    await expect(retry(paper.task_id)).rejects.toMatchObject({ code: 'nothing_to_retry' });
    await expect(retry(paper.task_id, 'bob')).rejects.toMatchObject({ code: 'task_not_found' });
  });
});
