import { open } from 'node:fs/promises';

/** Bytes; the longest lesson of a course has a hundredth of it. */
const LARGEST = 4_194_304;

/** The text of a file, or why there is none. */
export type SourceText = { readonly text: string } | { readonly refusal: string };

/** Reads a file of UTF-8. */
export async function readSource(path: string): Promise<SourceText> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    return size > LARGEST ? TOO_LARGE : decodeSource(await file.readFile());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return { refusal: 'is not there' };
    if (code === 'EACCES' || code === 'EPERM') return { refusal: 'may not be read' };
    throw error;
  }
}

/** Reads what is sent to the program, to its end. */
export async function readInput(input: AsyncIterable<Uint8Array>): Promise<SourceText> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) return TOO_LARGE;
  }
  return decodeSource(Buffer.concat(parts));
}

const TOO_LARGE: SourceText = { refusal: 'is larger than 4 MiB' };

function decodeSource(bytes: Uint8Array): SourceText {
  try {
    // A mark of byte order is taken off.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n') };
  } catch {
    return { refusal: 'is no text in UTF-8' };
  }
}
