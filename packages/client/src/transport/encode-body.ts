import type { Call } from './transport.ts';

/** The part of a request that carries its body; made anew for each try, since a stream can be sent only once. */
export function encodeBody({ body, form, onSent }: Call): RequestInit {
  if (body !== undefined)
    return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  if (form === undefined) return {};
  const headers = { 'content-type': form.type };
  if (onSent === undefined) return { body: form, headers };
  // Streaming needs `duplex` (fetch standard); TypeScript's DOM does not know it yet.
  return { body: form.stream().pipeThrough(countBytes(onSent)), headers, duplex: 'half' } as RequestInit;
}

type Bytes = Uint8Array<ArrayBuffer>;

function countBytes(onSent: (bytes: number) => void): TransformStream<Bytes, Bytes> {
  let sent = 0;
  return new TransformStream({
    transform(chunk, controller) {
      sent += chunk.byteLength;
      onSent(sent);
      controller.enqueue(chunk);
    },
  });
}
