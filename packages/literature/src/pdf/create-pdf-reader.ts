import { stat } from 'node:fs/promises';
import { AppError } from '@roadwright/domain';
import pLimit from 'p-limit';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf-limits.ts';
import type { PdfText } from './pdf-text.ts';
import { readApart } from './read-apart.ts';

/** Reads PDFs of strangers, each in a process of its own that knows nothing of ours and cannot outgrow its limits. */
export interface PdfReader {
  /**
   * @param path of a file on this machine
   * @throws AppError pdf_invalid, pdf_encrypted, pdf_too_large, internal_error, or the signal's reason
   */
  read(path: string, signal: AbortSignal): Promise<PdfText>;
}

/** Each may take as much memory as its limits allow, beside all that the worker does; a third one waits. */
const MOST_AT_ONCE = 2;

/** Makes a reader; limits that are not given are those of DEFAULT_PDF_LIMITS. */
export function createPdfReader(options: Partial<PdfLimits> = {}): PdfReader {
  const limits = { ...DEFAULT_PDF_LIMITS, ...options };
  const limit = pLimit(MOST_AT_ONCE);
  return {
    read: async (path, signal) => {
      signal.throwIfAborted();
      await checkSize(path, limits.max_bytes);
      return await limit(() => readApart({ path, limits }, signal));
    },
  };
}

async function checkSize(path: string, max_bytes: number): Promise<void> {
  const { size } = await stat(path);
  if (size <= max_bytes) return;
  const sizes = `${Math.ceil(size / 1e6)} MB, more than the ${Math.floor(max_bytes / 1e6)} MB that are read`;
  throw new AppError('pdf_too_large', `The PDF has ${sizes}. Save it with smaller images, or a part of it.`);
}
