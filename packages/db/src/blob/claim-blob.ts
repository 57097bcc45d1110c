import { AppError } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const CLAIM = `
  update roadwright.blob set unclaimed = greatest(unclaimed - 1, 0)
  where sha256 = $1::text
  returning sha256`;

/**
 * Locks an uploaded file until the submission that wants it is stored; belongs in that transaction.
 *
 * @throws AppError blob_not_found
 */
export async function claimBlob(sql: Sql, sha256: string): Promise<void> {
  const rows = await sql(CLAIM, [sha256], 'claim_blob');
  if (rows.length === 0) throw createBlobNotFound();
}

/** The error for a file that is not stored (any more). */
export const createBlobNotFound = (): AppError =>
  new AppError('blob_not_found', 'The uploaded file is not stored any more. Upload it again.');
