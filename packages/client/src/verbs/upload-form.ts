import type { LiteratureRequestInput } from '@roadwright/domain';
import { createKey } from '../transport/create-key.ts';

interface About {
  readonly fields?: LiteratureRequestInput;
  readonly filename?: string;
}

/**
 * Makes the form that carries a PDF as one Blob whose type names its boundary; a file on disk stays there until it is
 * sent. Not a FormData: Node 24 lets an aborted one end in an unhandled rejection.
 */
export async function createUploadForm(
  file: Blob | ReadableStream<Uint8Array>,
  { fields = {}, filename = 'work.pdf' }: About,
): Promise<Blob> {
  const boundary = `roadwright-${createKey()}`;
  const open = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => `${open(`name="${name}"`)}\r\n${one}\r\n`),
  );
  const head = `${open(`name="file"; filename="${escapeName(filename)}"`)}Content-Type: application/pdf\r\n\r\n`;
  const bytes = file instanceof Blob ? file : await new Response(file).blob();
  return new Blob([...texts, head, bytes, `\r\n--${boundary}--\r\n`], {
    type: `multipart/form-data; boundary=${boundary}`,
  });
}

/** As browsers do it (HTML standard, multipart/form-data encoding algorithm). */
const escapeName = (name: string): string =>
  name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
