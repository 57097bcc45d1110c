import { MAX_PDF_BYTES } from '@roadwright/domain';

/** What reading one PDF may cost. */
export interface PdfLimits {
  /** Of the whole process that reads it, in MiB. */
  readonly memory_mib: number;
  readonly timeout_ms: number;
  readonly max_pages: number;
  /** Of text on all pages together. */
  readonly max_characters: number;
  /** Of the file. */
  readonly max_bytes: number;
}

/** Enough for a thesis or a book of proceedings; a paper takes about 150 MiB and one second. */
export const DEFAULT_PDF_LIMITS: PdfLimits = {
  memory_mib: 512,
  timeout_ms: 60_000,
  max_pages: 500,
  max_characters: 5_000_000,
  max_bytes: MAX_PDF_BYTES,
};
