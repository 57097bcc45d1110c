import { APICallError } from '@ai-sdk/provider';
import type { SecretFilter } from '../failure/create-secret-filter.ts';
import { TransportError } from './transport-error.ts';

/**
 * Turns what a provider package throws, or an error chunk in the middle of a stream, into our own error without the
 * secrets of the request. The original is not kept as a cause: it holds the whole prompt and the answer word for word.
 */
export function toTransportError(error: unknown, hideSecrets: SecretFilter): TransportError {
  if (error instanceof TransportError) return error;
  if (APICallError.isInstance(error)) return fromCall(error, hideSecrets);
  const wrapped = findInChain(error, (item) => item instanceof TransportError);
  if (wrapped instanceof TransportError) return wrapped;
  const errno = findErrno(error);
  if (errno !== '') return new TransportError(String(error), { code: errno, hideSecrets });
  return fromBody(error instanceof Error ? readChunk(error) : error, { hideSecrets });
}

function fromCall(error: APICallError, hideSecrets: SecretFilter): TransportError {
  const wrapped = findInChain(error, (item) => item instanceof TransportError);
  if (wrapped instanceof TransportError) return wrapped;
  const { statusCode: status, responseHeaders: headers = {}, responseBody = '' } = error;
  if (status === undefined || status < 400) {
    const code = findErrno(error) || 'cut_off';
    return new TransportError(error.message, { headers, code, hideSecrets });
  }
  const body = parse(responseBody) ?? (responseBody.trim() || error.message);
  return fromBody(body, { status, headers, hideSecrets });
}

interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hideSecrets: SecretFilter;
}

/** Reads the shapes in which providers put an error: `{error: {…}}`, `[{error: {…}}]`, `{message}`, `{error: "…"}`, text. */
function fromBody(body: unknown, answered: Answered): TransportError {
  const outer = asRecord(Array.isArray(body) ? body[0] : body);
  const inner = asRecord(outer?.error) ?? outer;
  if (inner === undefined) return new TransportError(String(body), answered);
  const code = [inner.code, inner.type, inner.status].filter((word) => typeof word === 'string').join(' ');
  const number = [inner.code, inner.status].find((word) => typeof word === 'number');
  const status =
    answered.status ?? (number !== undefined && number >= 400 && number < 600 ? number : undefined);
  const message = [inner.message, outer?.error, outer?.detail].find((text) => typeof text === 'string');
  return new TransportError(typeof message === 'string' ? message : JSON.stringify(body), {
    ...answered,
    ...(status === undefined ? {} : { status }),
    code,
  });
}

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A chunk of an unknown shape comes as a validation error that carries it. */
function readChunk(error: Error): unknown {
  if ('value' in error && asRecord(error.value) !== undefined) return error.value;
  return { message: error.message, code: 'cut_off' };
}

function findErrno(error: unknown): string {
  const found = findInChain(
    error,
    (item) => 'code' in item && typeof item.code === 'string' && item.code !== '',
  );
  return found !== undefined && 'code' in found ? String(found.code) : '';
}

function findInChain(error: unknown, matches: (item: Error) => boolean): Error | undefined {
  let current = error;
  // Causes may point at each other; no real chain is this long.
  for (let depth = 0; depth < 8 && current instanceof Error; depth++) {
    if (matches(current)) return current;
    current = current.cause;
  }
  return undefined;
}
