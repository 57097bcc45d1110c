import { createHash } from 'node:crypto';
import { AppError } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createBlobNotFound } from './claim-blob.ts';
import { cutPieces } from './cut-pieces.ts';

/** A file on its way in. */
export interface Upload {
  /** New for every upload. */
  readonly upload_id: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly max_bytes: number;
}

/** A file as it is stored. */
export interface StoredFile {
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

const BEGIN = `insert into roadwright.upload (upload_id) values ($1::uuid)`;

const PUT = `insert into roadwright.blob_piece (upload_id, no, bytes) values ($1::uuid, $2::int, $3::bytea)`;

// A file that is stored already keeps the pieces that it has. An upload that has taken so long that a sweep has cleared
// it away becomes nothing.
const KEEP = `
  with ended as (
    delete from roadwright.upload where upload_id = $1::uuid returning upload_id
  ), kept as (
    insert into roadwright.blob as known (sha256, upload_id, size)
    select $2::text, upload_id, $3::int from ended
    on conflict (sha256) do update set unclaimed = known.unclaimed + 1, uploaded_at = now()
    returning known.upload_id
  ), spare as (
    delete from roadwright.blob_piece as piece using kept
    where piece.upload_id = $1::uuid and kept.upload_id <> $1::uuid
  )
  select upload_id from kept`;

const DROP = `
  with ended as (
    delete from roadwright.upload where upload_id = $1::uuid
  )
  delete from roadwright.blob_piece where upload_id = $1::uuid`;

/**
 * Stores a file piece by piece while it comes in, so that neither memory nor a connection is held for its size. It is
 * kept for an hour, and from then on while a submission wants it.
 *
 * @throws AppError document_too_large, blob_not_found when it took longer than an hour, and whatever `bytes` throws;
 *   then nothing of it stays
 */
export async function storeUpload(
  { sql }: Pick<Database, 'sql'>,
  { upload_id, bytes, max_bytes }: Upload,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  async function* measure() {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > max_bytes) throw createTooLarge(max_bytes);
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await sql(BEGIN, [upload_id]);
    let no = 0;
    for await (const piece of cutPieces(measure())) await sql(PUT, [upload_id, no++, piece], 'put_piece');
    const sha256 = hash.digest('hex');
    const kept = await sql(KEEP, [upload_id, sha256, size]);
    if (kept.length === 0) throw createBlobNotFound();
    return { sha256, size };
  } catch (error) {
    // What cannot be removed now is removed by a sweep.
    await sql(DROP, [upload_id]).catch(() => undefined);
    throw error;
  }
}

const createTooLarge = (max_bytes: number): AppError =>
  new AppError(
    'document_too_large',
    `The file has more than ${max_bytes} bytes, which is the most that is taken. Send a smaller one.`,
  );
