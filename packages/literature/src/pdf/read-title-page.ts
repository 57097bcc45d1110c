import type { SourceRecord } from '@roadwright/domain';
import { createSourceRecord } from '../source/create-source-record.ts';
import type { PdfText } from './pdf-text.ts';

/** Gives what the title page says as a description by the source `pdf`; null when it has no title. */
export const readTitlePage = (
  { title, authors, year, identifiers }: PdfText,
  sha256: string,
): SourceRecord | null =>
  createSourceRecord({
    source: 'pdf',
    source_key: sha256,
    title,
    authors,
    year,
    identifiers,
    journal: '',
    volume: '',
    number: '',
    pages: '',
    url: '',
    details: {},
  });
