import { AppError, type FetchedDocument, type FetchRequest } from '@roadwright/domain';
import { nameHost } from '../address/check-url.ts';
import { toFetchFailure } from '../connection/to-fetch-failure.ts';
import type { HeldExchange } from '../pace/ask-politely.ts';
import type { Deadline } from '../time/create-deadline.ts';
import { decodeBody } from './decode-body.ts';

interface Arrival {
  readonly exchange: HeldExchange;
  readonly url: URL;
  readonly request: FetchRequest;
  readonly deadline: Deadline;
}

/** Gives the answer to its reader; the host's turn ends with the last byte, with `close`, or with the deadline. */
export function createDocument({ exchange, url, request, deadline }: Arrival): FetchedDocument {
  const { status, headers } = exchange;
  const host = nameHost(url);
  const { signal } = deadline;
  const close = async () => {
    deadline.end();
    signal.removeEventListener('abort', close);
    await exchange.close();
  };
  if (signal.aborted) void close();
  else signal.addEventListener('abort', close, { once: true });

  async function* readBody(): AsyncGenerator<Uint8Array> {
    try {
      let bytes = 0;
      for await (const piece of decodeBody(exchange.body, headers['content-encoding'])) {
        bytes += piece.byteLength;
        if (bytes > request.max_bytes) throw createTooLarge(host, request.max_bytes);
        yield piece;
      }
    } catch (error) {
      throw toFetchFailure(error, { host, signal });
    } finally {
      await close();
    }
  }
  return { status, url: url.href, ...readContentType(headers), body: readBody(), close };
}

/** Refuses a document that says beforehand that it is too large. @throws AppError document_too_large */
export function checkLength({ exchange, url, request }: Omit<Arrival, 'deadline'>): void {
  const { status, headers } = exchange;
  // The page of an error is seldom read, so that its length says nothing against the answer.
  if (status >= 200 && status < 300 && Number(headers['content-length']) > request.max_bytes) {
    throw createTooLarge(nameHost(url), request.max_bytes);
  }
}

/** RFC 9110, section 8.3.1; a value in quotes means the same as one without. */
function readContentType(headers: Readonly<Record<string, string>>) {
  const [content_type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const values = parameters.flatMap((parameter) => {
    const [name = '', value = ''] = parameter.split('=', 2);
    return name.trim() === 'charset' ? value.replaceAll('"', '').trim() : [];
  });
  return { content_type: content_type.trim(), charset: values[0] ?? '' };
}

const createTooLarge = (host: string, max_bytes: number) =>
  new AppError('document_too_large', `What ${host} sends is larger than ${max_bytes} bytes.`);
