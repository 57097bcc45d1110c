import { makePdf } from '@roadwright/literature/testing';
import type { Draw } from './draw.ts';

const BOUNDARY = 'hostile-boundary';
const PDFS = 20;

/** Makes a form with a small PDF and fields, as a browser sends it. */
export function draftForm(draw: Draw): { content_type: string; value: Buffer } {
  const text = `Harbour ${draw.below(PDFS)}: what the tide leaves`;
  const pdf = makePdf({ pages: [[{ text, x: 72, y: 700, size: 18 }]] });
  const fields = draw.chance(0.5) ? { title: text } : { keep_file: 'true' };
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => [
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ]),
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    pdf,
    `\r\n--${BOUNDARY}--\r\n`,
  ];
  return {
    content_type: `multipart/form-data; boundary=${BOUNDARY}`,
    value: Buffer.concat(parts.map((part) => Buffer.from(part))),
  };
}
