import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { createUnreachable } from '../connection/to-fetch-failure.ts';

const DECODERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);
/** Nobody compresses twice on purpose; each layer more multiplies a bomb. */
const MOST_LAYERS = 2;

/** What is asked for; `deflate` is left out because half of the servers mean something else by it. */
export const ACCEPT_ENCODING = 'gzip, br';

/** Undoes the codings of a `Content-Encoding`, last one first, a piece at a time. @throws AppError url_unreachable */
export function decodeBody(body: Readable, content_encoding = ''): Readable {
  const codings = content_encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  if (codings.length > MOST_LAYERS) throw createUnreachable('The answer is compressed more than twice.');
  return codings.reduce((stream, coding) => {
    const createDecoder = DECODERS.get(coding);
    if (createDecoder === undefined) throw createUnreachable('The answer is compressed in an unknown way.');
    // The reader at the end sees the error of every stage.
    return pipeline(stream, createDecoder(), () => undefined);
  }, body);
}
