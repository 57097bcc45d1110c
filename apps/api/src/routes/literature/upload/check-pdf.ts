import { AppError, MAX_PDF_BYTES } from '@roadwright/domain';
import { loadLiterature } from '../load-literature.ts';

/**
 * Passes the bytes of a PDF on, and ends at the first that cannot be of one or are too many.
 *
 * @throws AppError pdf_invalid, pdf_too_large
 */
export async function* checkPdf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { hasPdfMark, PDF_HEAD_BYTES } = await loadLiterature();
  let head: Buffer = Buffer.alloc(0);
  let marked = false;
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > MAX_PDF_BYTES) throw createTooLarge();
    if (marked) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    marked = hasPdfMark(head);
    if (marked) yield head;
    else if (head.byteLength >= PDF_HEAD_BYTES) throw createNoPdf(size);
  }
  if (!marked) throw createNoPdf(size);
}

/** Creates the error of a file that is too large. */
export const createTooLarge = (): AppError =>
  new AppError('pdf_too_large', `A PDF may have at most ${MAX_PDF_BYTES / 1_000_000} MB.`);

const createNoPdf = (size: number): AppError =>
  new AppError(
    'pdf_invalid',
    size === 0
      ? 'The file is empty. Choose a PDF and send it again.'
      : 'The file is no PDF: %PDF- does not stand at its beginning. Send the PDF itself, not a page about it.',
  );
