import { MAX_PDF_BYTES } from '@roadwright/domain';

/** What a chosen file is, or why it cannot be sent. */
export type FileVerdict = 'pdf' | 'entry' | 'too_large' | 'unfit';

/** As long as the API takes an entry of BibTeX or RIS. */
const LONGEST_ENTRY = 100_000;

/** Judges a chosen file by its name, type and size. */
export function judgeFile({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): FileVerdict {
  if (type === 'application/pdf' || /\.pdf$/i.test(name)) return size > MAX_PDF_BYTES ? 'too_large' : 'pdf';
  if (!/\.(?:bib|ris)$/i.test(name)) return 'unfit';
  return size > LONGEST_ENTRY ? 'too_large' : 'entry';
}
