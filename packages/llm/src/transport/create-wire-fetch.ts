import type { BodyReader } from './body-reader.ts';
import { createEventReader } from './create-event-reader.ts';
import { createJsonReader } from './create-json-reader.ts';
import { TransportError } from './transport-error.ts';

type Fetch = typeof globalThis.fetch;

/**
 * Wraps a fetch so that every answer reads as a whole stream: a server that ignores `stream: true` and sends one
 * `chat.completion`, or that never says why it stopped, still works. Its body fails with a TransportError
 * (`wrong_endpoint`) for a web page, the usual sign of a wrong base URL.
 */
export const createWireFetch =
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok || response.body === null) return response;
    const { status, headers } = response;
    return new Response(response.body.pipeThrough(createBodyStream()), { status, headers });
  };

/** Small servers send any content type or none, so the first sign of the body decides how it is read. */
function createBodyStream(): TransformStream<Uint8Array, Uint8Array> {
  let reader: BodyReader | undefined;
  const send = (bytes: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>) => {
    if (bytes.length > 0) controller.enqueue(bytes);
  };
  return new TransformStream({
    transform(piece, controller) {
      reader ??= chooseReader(piece);
      if (reader !== undefined) send(reader.read(piece), controller);
    },
    flush(controller) {
      if (reader !== undefined) send(reader.end(), controller);
    },
  });
}

/** Blanks, with which servers keep a connection awake, and the three bytes of a byte order mark. */
const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

function chooseReader(piece: Uint8Array): BodyReader | undefined {
  const first = piece.find((byte) => !BLANKS.has(byte));
  if (first === undefined) return undefined;
  const sign = String.fromCharCode(first);
  if (sign === '<') throw new TransportError('A web page came back.', { code: 'wrong_endpoint' });
  return sign === '{' ? createJsonReader() : createEventReader();
}
