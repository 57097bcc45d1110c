import { AppError } from '@roadwright/domain';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkFile } from './check-file.ts';
import { cleanLine } from './clean-line.ts';
import { describePdf } from './describe-pdf.ts';
import { openDocument } from './open-document.ts';
import type { PdfLimits } from './pdf-limits.ts';
import type { PdfLine } from './pdf-line.ts';
import type { PdfText } from './pdf-text.ts';
import { type CharacterBudget, readPageLines } from './read-page-lines.ts';

/**
 * Reads a PDF in this very thread, which it may block for long; the bytes are taken over. Memory and time are for the
 * caller to watch.
 *
 * @throws AppError pdf_invalid, pdf_encrypted, pdf_too_large
 */
export async function readPdfBytes(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Pick<PdfLimits, 'max_pages' | 'max_characters'>,
): Promise<PdfText> {
  checkFile(bytes);
  const task = openDocument(bytes);
  try {
    const document = await task.promise;
    checkPages(document.numPages, limits.max_pages);
    const lines = await readLines(document, limits.max_characters);
    return describePdf({ pages: document.numPages, lines, described: await readTitle(document) });
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

function checkPages(pages: number, max_pages: number): void {
  if (pages === 0)
    throw new AppError('pdf_invalid', 'The PDF has no pages. Export it again and check that it opens.');
  if (pages <= max_pages) return;
  throw new AppError(
    'pdf_too_large',
    `The PDF has ${pages} pages, more than the ${max_pages} that are read. Send the paper or chapter by itself.`,
  );
}

async function readLines(document: PDFDocumentProxy, max_characters: number): Promise<PdfLine[]> {
  const budget: CharacterBudget = { left: max_characters, max: max_characters };
  const lines: PdfLine[] = [];
  for (let page_no = 1; page_no <= document.numPages; page_no += 1) {
    for (const line of await readPageLines(await document.getPage(page_no), budget)) lines.push(line);
  }
  return lines;
}

async function readTitle(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : '';
  return typeof title === 'string' ? cleanLine(title.slice(0, 1_000)) : '';
}

/** The library's own errors say nothing to a person. */
function explain(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    const detail = 'The PDF opens with a password only. Save a copy without one and send that.';
    return new AppError('pdf_encrypted', detail, { cause: error });
  }
  const detail = 'The PDF is damaged. Download or export it again and check that it opens.';
  return new AppError('pdf_invalid', detail, { cause: error });
}
