import { expect, it } from 'vitest';
import { createFrameReader } from './read-frames.ts';

const SHORT = [0, 1, 125, 126, 300, 1];
const LONG = [...SHORT, 65_535, 65_536, 70_000, 2];

function renderFrame(length: number): Buffer {
  const head = Buffer.alloc(length <= 125 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length <= 125 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, Buffer.alloc(length, 0x61)]);
}

it.each([
  [1, SHORT],
  [7, SHORT],
  [1_000, LONG],
  [1_000_000, LONG],
])('finds frames of every length in pieces of %d bytes', (size, lengths) => {
  const all = Buffer.concat(lengths.map(renderFrame));
  const seen: [number, number][] = [];
  const read = createFrameReader(({ opcode, payload }) => seen.push([opcode, payload.length]));
  const shared = Buffer.alloc(size);
  for (let start = 0; start < all.length; start += size) {
    read(shared.subarray(0, all.copy(shared, 0, start, start + size)));
  }
  expect(seen).toEqual(lengths.map((length) => [1, length]));
});
