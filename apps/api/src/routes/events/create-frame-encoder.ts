import type { EventFrame } from '@roadwright/db';

/** A final text frame of a WebSocket (RFC 6455, section 5.2). */
const FINAL_TEXT = 0x81;
const LONGEST_SHORT = 125;
const LONGEST_TWO_BYTES = 0xffff;

/** Gives frames as the bytes that a WebSocket sends for them. */
export type FrameEncoder = (frames: readonly EventFrame[]) => Buffer;

/** Creates an encoder that gives the same bytes for the same list, so that thousands of sockets share them. */
export function createFrameEncoder(): FrameEncoder {
  const known = new WeakMap<readonly EventFrame[], Buffer>();
  return (frames) => {
    const bytes = known.get(frames) ?? Buffer.concat(frames.map(({ frame }) => encode(frame)));
    known.set(frames, bytes);
    return bytes;
  };
}

function encode(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = encodeHead(length);
  const bytes = Buffer.allocUnsafe(head.length + length);
  bytes.set(head);
  bytes.write(text, head.length);
  return bytes;
}

function encodeHead(length: number): number[] {
  if (length <= LONGEST_SHORT) return [FINAL_TEXT, length];
  if (length <= LONGEST_TWO_BYTES) return [FINAL_TEXT, 126, length >>> 8, length & 0xff];
  return [
    FINAL_TEXT,
    127,
    0,
    0,
    0,
    0,
    length >>> 24,
    (length >>> 16) & 0xff,
    (length >>> 8) & 0xff,
    length & 0xff,
  ];
}
