/** Readers look so far for the mark of a PDF (Adobe, PDF Reference 1.7, appendix H, note 13); some files begin otherwise. */
export const PDF_HEAD_BYTES = 1024;

/** Whether a file begins as a PDF, by its first PDF_HEAD_BYTES; what comes after them is not looked at. */
export const hasPdfMark = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_HEAD_BYTES)).includes('%PDF-');
