const TEXT_OID = 25;
const HEAD_BYTES = 20;

/**
 * Encodes texts as Postgres takes a `text[]` in binary form: no side has to escape, scan or unescape them, which for
 * kilobytes of JSON is most of what a parameter costs. The form is that of `array_recv` in the server's arrayfuncs.c.
 */
export function encodeTexts(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const bytes = lengths.reduce((sum, length) => sum + 4 + length, 0);
  const dimensions = texts.length === 0 ? 0 : 1;
  const buffer = Buffer.allocUnsafe(dimensions === 0 ? HEAD_BYTES - 8 : HEAD_BYTES + bytes);
  buffer.writeInt32BE(dimensions, 0);
  // No element is null.
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(TEXT_OID, 8);
  if (dimensions === 0) return buffer;
  buffer.writeInt32BE(texts.length, 12);
  // Its first element has the number 1.
  buffer.writeInt32BE(1, 16);
  let place = HEAD_BYTES;
  for (const [index, text] of texts.entries()) {
    const length = lengths[index] ?? 0;
    buffer.writeInt32BE(length, place);
    buffer.write(text, place + 4, length, 'utf8');
    place += 4 + length;
  }
  return buffer;
}
