import { createReadStream } from 'node:fs';
import type { FetchBody } from '@roadwright/domain';
import type { GrobidFile } from './create-grobid.ts';

/** Makes the body of a form with a file as its `input` (RFC 7578), read from the disk while it is sent. */
export function createFormBody(
  { path, sha256 }: GrobidFile,
  fields: Readonly<Record<string, string>>,
): FetchBody {
  // No file can be made that holds its own digest, so this never stands within it.
  const boundary = `roadwright-${sha256}`.slice(0, 70);
  return {
    content_type: `multipart/form-data; boundary=${boundary}`,
    bytes: (async function* () {
      for (const [name, value] of Object.entries(fields)) {
        yield Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        );
      }
      const head =
        'Content-Disposition: form-data; name="input"; filename="paper.pdf"\r\nContent-Type: application/pdf';
      yield Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`);
      yield* createReadStream(path);
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    })(),
  };
}
