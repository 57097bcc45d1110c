import { MAX_ENTRY_LENGTH, MAX_PDF_BYTES } from '@roadwright/domain';

/** What a chosen file is, or why it cannot be sent. */
export type FileVerdict = 'pdf' | 'entry' | 'too_large' | 'unfit';

/** Judges a chosen file by its name, type and size. */
export function judgeFile({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): FileVerdict {
  if (type === 'application/pdf' || /\.pdf$/i.test(name)) return size > MAX_PDF_BYTES ? 'too_large' : 'pdf';
  if (!/\.(?:bib|ris)$/i.test(name)) return 'unfit';
  return size > MAX_ENTRY_LENGTH ? 'too_large' : 'entry';
}
