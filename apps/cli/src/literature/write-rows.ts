import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes lines into a file as they come. */
export const writeRows = async (file: string, rows: Iterable<string>): Promise<void> =>
  await pipeline(Readable.from(rows), createWriteStream(file));
