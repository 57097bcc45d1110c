import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress],
]);

/** Unpacks a body that was sent packed though nobody asked for that; one of an unknown encoding stays as it is. */
export function decodeBody(
  body: AsyncIterable<Uint8Array>,
  headers: Readonly<Record<string, string>>,
): AsyncIterable<Uint8Array> {
  const createDecoder = DECODERS.get(headers['content-encoding']?.trim().toLowerCase() ?? '');
  // Whoever reads the decoder hears of a broken source.
  return createDecoder === undefined ? body : pipeline(body, createDecoder(), () => {});
}
