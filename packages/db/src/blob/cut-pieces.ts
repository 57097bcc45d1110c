/** Bytes of every piece of a file but its last: large enough to be few, small enough for short statements. */
export const PIECE_BYTES = 1_048_576;

/** Cuts bytes into pieces of PIECE_BYTES, the last of which may be shorter; never holds more than one. */
export async function* cutPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let place = 0; place < chunk.byteLength; ) {
      const part = chunk.subarray(place, place + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.byteLength;
      place += part.byteLength;
      if (filled < PIECE_BYTES) continue;
      yield piece;
      piece = Buffer.allocUnsafe(PIECE_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
