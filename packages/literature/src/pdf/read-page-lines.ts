import { AppError } from '@roadwright/domain';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { collectLines, type TextRun } from './collect-lines.ts';
import type { PdfLine } from './pdf-line.ts';

/** How much text all pages together may still hold. */
export interface CharacterBudget {
  left: number;
  readonly max: number;
}

/**
 * Reads the lines of a page; what it holds is taken from the budget while it comes, each run as one character more
 * than it has, since empty runs cost memory too.
 *
 * @throws AppError pdf_too_large
 */
export async function readPageLines(page: PDFPageProxy, budget: CharacterBudget): Promise<PdfLine[]> {
  const { height, transform } = page.getViewport({ scale: 1 });
  const runs: TextRun[] = [];
  const stream: ReadableStream<{ items: (TextRun | { type: string })[] }> = page.streamTextContent();
  const reader = stream.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const item of chunk.value.items) {
        if (!('str' in item)) continue;
        spend(budget, item.str.length + 1);
        runs.push(item);
      }
    }
  } catch (error) {
    await reader.cancel(error);
    throw error;
  } finally {
    page.cleanup();
  }
  return collectLines(runs, { page: page.pageNumber, height, transform });
}

function spend(budget: CharacterBudget, characters: number): void {
  budget.left -= characters;
  if (budget.left >= 0) return;
  throw new AppError(
    'pdf_too_large',
    `The PDF holds more than ${budget.max} characters of text. Send the paper or chapter by itself.`,
  );
}
