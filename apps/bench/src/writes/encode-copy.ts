/** A text, an int4, or any other type in the server's binary form. */
export type Field = string | number | Buffer;

// Signature, no flags, no extension: the head of COPY's binary format in the server's manual.
const HEAD = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TAIL = -1;

/** Encodes rows as COPY takes them in binary form, where nothing has to be escaped. */
export function encodeCopy(rows: readonly (readonly Field[])[]): Buffer {
  const bytes = rows.flat().reduce((sum: number, field) => sum + 4 + measure(field), 2 * rows.length);
  const buffer = Buffer.allocUnsafe(HEAD.length + bytes + 2);
  let place = HEAD.copy(buffer);
  for (const row of rows) {
    place = buffer.writeInt16BE(row.length, place);
    for (const field of row) {
      const length = measure(field);
      place = buffer.writeInt32BE(length, place);
      if (typeof field === 'string') buffer.write(field, place, length, 'utf8');
      else if (typeof field === 'number') buffer.writeInt32BE(field, place);
      else field.copy(buffer, place);
      place += length;
    }
  }
  buffer.writeInt16BE(TAIL, place);
  return buffer;
}

const measure = (field: Field): number => {
  if (typeof field === 'number') return 4;
  return typeof field === 'string' ? Buffer.byteLength(field) : field.length;
};
