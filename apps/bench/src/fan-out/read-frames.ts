/** A frame of a WebSocket as a server sends it: whole and unmasked. */
export interface Frame {
  /** 1 text, 8 close, 9 ping. */
  readonly opcode: number;
  /** Good until the next bytes are read. */
  readonly payload: Buffer;
}

const SHORT = 125;
const TWO_BYTES = 126;

/**
 * Creates what cuts the bytes of a connection into frames, wherever the pieces in which they come begin and end.
 * It costs little enough for thousands of connections in one process, which is all that it is for.
 */
export function createFrameReader(onFrame: (frame: Frame) => void): (bytes: Buffer) => void {
  let rest: Buffer | undefined;
  return (bytes) => {
    const all = rest === undefined ? bytes : Buffer.concat([rest, bytes]);
    let start = 0;
    for (let head = readHead(all, start); head !== undefined; head = readHead(all, start)) {
      const { opcode, from, to } = head;
      onFrame({ opcode, payload: all.subarray(from, to) });
      start = to;
    }
    // A copy, because whoever reads uses the same memory for the next bytes.
    rest = start === all.length ? undefined : Buffer.from(all.subarray(start));
  };
}

/** Finds where the payload of the frame at `start` is; undefined while a part of it is missing. */
function readHead(bytes: Buffer, start: number): { opcode: number; from: number; to: number } | undefined {
  if (bytes.length < start + 2) return undefined;
  const opcode = bytes.readUInt8(start) & 0x0f;
  const short = bytes.readUInt8(start + 1);
  const from = start + (short <= SHORT ? 2 : short === TWO_BYTES ? 4 : 10);
  if (bytes.length < from) return undefined;
  const length =
    short <= SHORT
      ? short
      : short === TWO_BYTES
        ? bytes.readUInt16BE(start + 2)
        : Number(bytes.readBigUInt64BE(start + 2));
  return bytes.length < from + length ? undefined : { opcode, from, to: from + length };
}
