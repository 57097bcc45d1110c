import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { clearUploads } from '../sweep/clear-uploads.ts';
import { dropFiles } from '../sweep/drop-files.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { claimPaper, openPaper, submitPaper } from '../testing/work-samples.ts';
import { PIECE_BYTES } from './cut-pieces.ts';
import { readBlob } from './read-blob.ts';
import { storeUpload } from './store-upload.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterEach(() => own.drop());

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let place = 0; place < bytes.byteLength; place += size) yield bytes.subarray(place, place + size);
}
const upload = (bytes: Uint8Array, { chunk = 65_536, max_bytes = 50_000_000, upload_id = createId() } = {}) =>
  storeUpload(own.database, { upload_id, bytes: inChunks(bytes, chunk), max_bytes });
const read = async (sha256: string) => Buffer.concat(await Array.fromAsync(readBlob(own.database, sha256)));
const count = async (table: string) => {
  const [row] = await own.database.sql<{ rows: number }>(
    `select count(*)::int as rows from roadwright.${table}`,
    [],
  );
  return row?.rows;
};
const age = (table: string, column: string) =>
  own.database.sql(`update roadwright.${table} set ${column} = ${column} - interval '2 days'`, []);
const createBytes = (size: number) => Buffer.alloc(size, 'roadwright ');
const submitFile = (sha256: string, keep_file = false) => openPaper(own.database, { sha256, keep_file });

describe('a file', () => {
  test.each([0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 17])(
    'of %d bytes is stored in pieces and read as it was',
    async (size) => {
      const bytes = createBytes(size);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      for (const chunk of [1000, 65_536, 5_000_000]) {
        expect(await upload(bytes, { chunk: Math.max(chunk, size / 100) })).toEqual({ sha256, size });
      }
      expect((await read(sha256)).equals(bytes)).toBe(true);
      expect(await count('blob')).toBe(1);
      expect(await count('blob_piece')).toBe(Math.ceil(size / PIECE_BYTES));
      expect(await count('upload')).toBe(0);
    },
  );

  test('that is too large is refused as soon as that is known, and leaves nothing', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield createBytes(100_000);
      }
    }
    const upload_id = createId();
    await expect(
      storeUpload(own.database, { upload_id, bytes: endless(), max_bytes: 2_500_000 }),
    ).rejects.toMatchObject({ code: 'document_too_large' });
    expect(given).toBe(26);
    expect(await count('blob_piece')).toBe(0);
  });

  test('whose sender breaks off leaves nothing', async () => {
    async function* broken() {
      yield createBytes(PIECE_BYTES * 2);
      throw new Error('gone');
    }
    const sending = { upload_id: createId(), bytes: broken(), max_bytes: 1e8 };
    await expect(storeUpload(own.database, sending)).rejects.toThrow('gone');
    expect(await count('blob_piece')).toBe(0);
    expect(await count('upload')).toBe(0);
  });

  test('that many send at once is stored once', async () => {
    const bytes = createBytes(PIECE_BYTES + 5);
    const stored = await Promise.all(Array.from({ length: 8 }, () => upload(bytes)));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await count('blob_piece')).toBe(2);
    expect((await read(stored[0]?.sha256 ?? '')).equals(bytes)).toBe(true);
  });

  test('that is not there cannot be read', async () => {
    await expect(read('none')).rejects.toMatchObject({ code: 'blob_not_found' });
    const { sha256 } = await upload(createBytes(10));
    await own.database.sql('delete from roadwright.blob_piece', []);
    await expect(read(sha256)).rejects.toMatchObject({ code: 'blob_not_found' });
  });
});

describe('letting a file go', () => {
  test('deletes it once it was read', async () => {
    const { sha256 } = await upload(createBytes(10));
    const { store, task } = await submitFile(sha256);
    expect(await store.getSubmission(task)).toMatchObject({ sha256, keep_file: false });
    expect(Buffer.concat(await Array.fromAsync(store.readBlob(sha256)))).toHaveLength(10);
    await store.releaseFile(task);
    await store.releaseFile(task);
    expect(await count('blob')).toBe(0);
    expect(await count('blob_piece')).toBe(0);
  });

  test('keeps it on request', async () => {
    const { sha256 } = await upload(createBytes(10));
    const { store, task } = await submitFile(sha256, true);
    await store.releaseFile(task);
    await cancelTask(own.database, { task_id: task.task_id, owner: null });
    await age('task', 'finished_at');
    await age('blob', 'uploaded_at');
    await dropFiles(own.database);
    expect(await read(sha256)).toHaveLength(10);
  });

  test('leaves it to others who want it, or have just sent it and not said so yet', async () => {
    const bytes = createBytes(10);
    const { sha256 } = await upload(bytes);
    await upload(bytes);
    await upload(bytes);
    const [first, second] = [await submitFile(sha256), await submitFile(sha256)];
    await first.store.releaseFile(first.task);
    await second.store.releaseFile(second.task);
    expect(await count('blob')).toBe(1);
    const third = await submitFile(sha256);
    await third.store.releaseFile(third.task);
    expect(await count('blob')).toBe(0);
  });

  test('never takes it from somebody who sends it at the same time', async () => {
    for (let round = 0; round < 8; round++) {
      const bytes = createBytes(10 + round);
      const { sha256 } = await upload(bytes);
      const { store, task } = await submitFile(sha256);
      const [, other] = await Promise.all([
        store.releaseFile(task),
        upload(bytes).then((again) => submitPaper(own.database, { sha256: again.sha256 })),
      ]);
      expect(await read(sha256)).toHaveLength(bytes.byteLength);
      const late = await claimPaper(own.database, other.task_id);
      await late.store.releaseFile(late.task);
      expect(await count('blob')).toBe(0);
    }
  });
});

describe('the sweep of files', () => {
  test('deletes what was sent and never spoken of, after an hour', async () => {
    const bytes = createBytes(10);
    await upload(bytes);
    await dropFiles(own.database);
    expect(await count('blob')).toBe(1);
    await age('blob', 'uploaded_at');
    await dropFiles(own.database);
    expect(await count('blob')).toBe(0);
    expect(await count('blob_piece')).toBe(0);
  });

  test('leaves what is wanted, and deletes it a day after its submission has ended', async () => {
    const { sha256 } = await upload(createBytes(10));
    const { task_id } = await submitPaper(own.database, { sha256 });
    await age('blob', 'uploaded_at');
    await dropFiles(own.database);
    await cancelTask(own.database, { task_id, owner: null });
    await dropFiles(own.database);
    expect(await count('blob')).toBe(1);
    await age('task', 'finished_at');
    await dropFiles(own.database);
    expect(await count('blob')).toBe(0);
  });

  test('clears an upload away that does not end, which then becomes nothing', async () => {
    const upload_id = createId();
    async function* slow() {
      yield createBytes(PIECE_BYTES);
      await clearUploads(own.database.sql);
      expect(await count('upload')).toBe(1);
      await age('upload', 'begun_at');
      await clearUploads(own.database.sql);
      yield createBytes(5);
    }
    await expect(
      storeUpload(own.database, { upload_id, bytes: slow(), max_bytes: 1e8 }),
    ).rejects.toMatchObject({ code: 'blob_not_found' });
    expect(await count('blob')).toBe(0);
    expect(await count('blob_piece')).toBe(0);
  });
});
