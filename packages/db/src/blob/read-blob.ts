import type { Database } from '../database/database.ts';
import { createBlobNotFound } from './claim-blob.ts';

const GET = `select upload_id, size from roadwright.blob where sha256 = $1::text`;

const READ = `select bytes from roadwright.blob_piece where upload_id = $1::uuid and no = $2::int`;

/** Streams a stored file, one short statement for each piece. @throws AppError blob_not_found, also in its midst */
export async function* readBlob({ sql }: Pick<Database, 'sql'>, sha256: string): AsyncGenerator<Uint8Array> {
  const [blob] = await sql<{ upload_id: string; size: number }>(GET, [sha256]);
  if (blob === undefined) throw createBlobNotFound();
  let left = blob.size;
  for (let no = 0; left > 0; no++) {
    const [piece] = await sql<{ bytes: Buffer }>(READ, [blob.upload_id, no], 'read_piece');
    if (piece === undefined) throw createBlobNotFound();
    left -= piece.bytes.byteLength;
    yield piece.bytes;
  }
}
