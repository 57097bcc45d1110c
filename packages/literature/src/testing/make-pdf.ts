import { deflateSync } from 'node:zlib';
import { createPdfLock } from './encrypt-pdf.ts';

/** A piece of text; `x` and `y` in points from the lower left of a page of 612 by 792. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Runs upwards, as the stamp at the side of a preprint. */
  readonly upwards?: boolean;
}

interface PdfDraft {
  readonly pages: readonly (readonly DrawnText[])[];
  readonly info?: Readonly<Record<string, string>>;
  readonly passwords?: { readonly user: string; readonly owner: string };
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
const FILE_ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

/** Writes a PDF with text in Helvetica and deflated contents; only letters of Latin-1. */
export function makePdf({ pages, info = {}, passwords }: PdfDraft): Buffer {
  const contents = pages.map((texts) => drawPage(texts));
  const lock = passwords === undefined ? null : createPdfLock(FILE_ID, passwords);
  const FIRST_PAGE = 5;
  const kids = pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`);
  const draw = (object_no: number, text: string) =>
    lock?.lock(object_no, Buffer.from(text, 'latin1')) ?? text;
  const fields = Object.entries(info).map(([name, text]) => `/${name} ${writeString(draw(4, text))}`);
  const objects: PdfObject[] = [
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}]` },
    { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
    { dictionary: fields.join(' ') },
  ];
  for (const content of contents) {
    const stream_no = objects.length + 2;
    const stream = deflateSync(Buffer.from(content, 'latin1'));
    objects.push({ dictionary: `${PAGE} /Contents ${stream_no} 0 R` });
    objects.push({ dictionary: '/Filter /FlateDecode', stream: lock?.lock(stream_no, stream) ?? stream });
  }
  const trailer = lock === null ? '' : `/Encrypt << ${lock.dictionary} >>`;
  return writeFile(objects, `/Info 4 0 R ${trailer}`);
}

const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>';

/** Writes a PDF of one page whose contents are these streams, each `filters` times deflated already. */
export function makeBomb(
  stream: Uint8Array,
  { filters, repeats }: { filters: number; repeats: number },
): Buffer {
  const names = '/FlateDecode '.repeat(filters);
  return writeFile(
    [
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: '/Type /Pages /Count 1 /Kids [4 0 R]' },
      { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
      { dictionary: `${PAGE} /Contents [${'5 0 R '.repeat(repeats)}]` },
      { dictionary: `/Filter [${names}]`, stream },
    ],
    '',
  );
}

/** Writes a PDF whose catalog lies behind so many bytes inside a compressed object stream. */
export function makeObjectStreamBomb(unpacked_bytes: number): Buffer {
  const index = Buffer.from('1 0 2 40 ');
  const inner = Buffer.alloc(index.length + unpacked_bytes, 0x20);
  index.copy(inner);
  const stream = deflateSync(
    Buffer.concat([
      inner,
      Buffer.from('<</Type/Catalog/Pages 2 0 R>>'.padEnd(40)),
      Buffer.from('<</Type/Pages/Count 0/Kids[]>>'),
    ]),
  );
  const objects = `3 0 obj\n<< /Type /ObjStm /N 2 /First ${inner.length} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
  const before = Buffer.concat([
    Buffer.from(HEADER + objects, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const entry = (type: number, field: number, last: number) => {
    const bytes = Buffer.alloc(6);
    bytes.writeUInt8(type);
    bytes.writeUInt32BE(field, 1);
    bytes.writeUInt8(last, 5);
    return bytes;
  };
  const xref = Buffer.concat([
    entry(0, 0, 0),
    entry(2, 3, 0),
    entry(2, 3, 1),
    entry(1, Buffer.byteLength(HEADER, 'latin1'), 0),
    entry(1, before.length, 0),
  ]);
  const head = `4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Length ${xref.length} >>\nstream\n`;
  const tail = `\nendstream\nendobj\nstartxref\n${before.length}\n%%EOF\n`;
  return Buffer.concat([before, Buffer.from(head), xref, Buffer.from(tail)]);
}

function drawPage(texts: readonly DrawnText[]): string {
  const lines = texts.map(({ text, x, y, size, upwards = false }) => {
    const turn = upwards ? '0 1 -1 0' : '1 0 0 1';
    return `BT /F1 ${size} Tf ${turn} ${x} ${y} Tm ${writeString(text)} Tj ET`;
  });
  return `${lines.join('\n')}\n`;
}

/** A hexadecimal string needs no escapes. */
const writeString = (text: string | Buffer): string =>
  `<${Buffer.from(text as string, 'latin1').toString('hex')}>`;

function writeFile(objects: readonly PdfObject[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from(HEADER, 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Uint8Array | string) => {
    const bytes = Buffer.from(part as string, 'latin1');
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [at, { dictionary, stream }] of objects.entries()) {
    offsets.push(length);
    const size = stream === undefined ? '' : `/Length ${stream.length}`;
    push(`${at + 1} 0 obj\n<< ${dictionary} ${size} >>\n`);
    if (stream !== undefined) {
      push('stream\n');
      push(stream);
      push('\nendstream\n');
    }
    push('endobj\n');
  }
  const start = length;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) push(`${String(offset).padStart(10, '0')} 00000 n \n`);
  const id = FILE_ID.toString('hex');
  push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}> <${id}>] ${trailer} >>\n`);
  push(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
