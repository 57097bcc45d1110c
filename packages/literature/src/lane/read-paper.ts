import { AppError, type ResolvedReference, type SourceRecord } from '@roadwright/domain';
import type { PdfText } from '../pdf/pdf-text.ts';
import { readReference } from '../pdf/read-reference.ts';
import { readTitlePage } from '../pdf/read-title-page.ts';
import { titleKey } from '../text/title-key.ts';
import type { LaneParts } from './lane-run.ts';

/** A file that has been read. */
export interface Paper {
  readonly sha256: string;
  /** Where it came from; null for an upload. */
  readonly url: string | null;
  readonly pages: number;
  readonly text: string;
  /** What its title page says; null when it has no title. */
  readonly record: SourceRecord | null;
  readonly references: readonly ResolvedReference[];
  readonly extractor: 'pdf' | 'grobid';
}

interface PaperFile extends Pick<LaneParts, 'pdfs' | 'grobid'> {
  readonly path: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly signal: AbortSignal;
}

/**
 * Reads a file, by GROBID where there is one and it manages to, else by the PDF's own text. The PDF is read in any
 * case: what it is unfit for, GROBID is not asked to take.
 *
 * @throws AppError pdf_invalid, pdf_encrypted, pdf_too_large
 */
export async function readPaper(file: PaperFile): Promise<Paper> {
  const { pdfs, grobid, path, sha256, url, signal } = file;
  const pdf = await pdfs.read(path, signal);
  const own = createOwnReading(pdf, file);
  if (grobid === null) return own;
  try {
    const reading = await grobid.read({ path, sha256 }, signal);
    return {
      sha256,
      url,
      pages: pdf.pages,
      text: reading.text === '' ? pdf.text : reading.text,
      record: reading.record ?? own.record,
      references: reading.references.length === 0 ? own.references : reading.references,
      extractor: 'grobid',
    };
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError)) throw error;
    return own;
  }
}

const createOwnReading = (pdf: PdfText, { sha256, url }: PaperFile): Paper => ({
  sha256,
  url,
  pages: pdf.pages,
  text: pdf.text,
  record: readTitlePage(pdf, sha256),
  references: pdf.references.map((text, at) => readReference(text, at + 1)),
  extractor: 'pdf',
});

/** So much of a text is its first pages, where a paper says what it is. */
const FRONT_CHARACTERS = 12_000;

/** Whether a file is of the work with this title: it stands on the first pages, however it is set. */
export const isPaperOf = ({ text, record }: Paper, title: string): boolean => {
  const key = titleKey(title);
  if (key === '') return true;
  return (
    titleKey(text.slice(0, FRONT_CHARACTERS)).includes(key) || titleKey(record?.record.title ?? '') === key
  );
};
