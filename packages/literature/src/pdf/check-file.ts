import { AppError } from '@roadwright/domain';
import { hasPdfMark } from './has-pdf-mark.ts';

/**
 * Makes sure that a file is a whole PDF: that it begins as one, and that nothing was cut off its end.
 *
 * @throws AppError pdf_invalid
 */
export function checkFile(bytes: Uint8Array): void {
  if (!hasPdfMark(bytes)) {
    throw new AppError(
      'pdf_invalid',
      'The file is no PDF. Send the PDF itself, not the page that links to it.',
    );
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('startxref');
  // A linearised file has one near its head too, and an update adds one: objects after the last mean a cut.
  if (end < 0 || file.subarray(end).indexOf(' obj') >= 0) {
    throw new AppError('pdf_invalid', 'The end of the PDF is missing. Download or export it again, wholly.');
  }
}
