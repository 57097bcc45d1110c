import { APICallError } from '@ai-sdk/provider';
import type { SecretFilter } from '../failure/create-secret-filter.ts';
import { readBodyDelay } from '../failure/read-body-delay.ts';
import { findErrno, findInChain } from './find-errno.ts';
import { TransportError } from './transport-error.ts';

/**
 * Turns what a provider package throws, or an error chunk in the middle of a stream, into our own error without the
 * secrets of the request. The original is not kept as a cause: it holds the whole prompt and the answer word for word.
 */
export function toTransportError(error: unknown, hideSecrets: SecretFilter): TransportError {
  const own = findInChain(error, (item) => item instanceof TransportError);
  if (own instanceof TransportError) return withoutSecrets(own, hideSecrets);
  if (APICallError.isInstance(error)) return fromCall(error, hideSecrets);
  const errno = findErrno(error);
  if (errno !== '') return new TransportError(String(error), { code: errno, hideSecrets });
  return fromBody(error instanceof Error ? readChunk(error) : error, { hideSecrets });
}

const withoutSecrets = (
  { message, status, headers, code, retry_after_ms }: TransportError,
  hideSecrets: SecretFilter,
) => new TransportError(message, { status, headers, code, retry_after_ms, hideSecrets });

function fromCall(error: APICallError, hideSecrets: SecretFilter): TransportError {
  const { statusCode: status, responseHeaders: headers = {}, responseBody = '' } = error;
  if (status === undefined || status < 400) {
    // With a status it had begun to answer.
    const code = (status === undefined && findErrno(error)) || 'cut_off';
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
  const { details } = asRecord(inner.data) ?? inner;
  const told = [inner.message, outer?.error, outer?.detail].find((text) => typeof text === 'string');
  const message = typeof told === 'string' ? told : JSON.stringify(body);
  const status = answered.status ?? findStatus(inner);
  return new TransportError(message, {
    ...answered,
    ...(status === undefined ? {} : { status }),
    code: [inner.code, inner.type, inner.status, ...findReasons(details)].filter(isText).join(' '),
    retry_after_ms: readBodyDelay(details, message),
  });
}

/** `statusCode` is what a provider package reads from an error chunk. */
const findStatus = ({ code, status, statusCode }: Record<string, unknown>): number | undefined =>
  [code, status, statusCode]
    .filter((word) => typeof word === 'number')
    .find((number) => number >= 400 && number < 600);

/** Google's machine-readable words: why, and which quota, such as `GenerateRequestsPerDayPerProjectPerModel`. */
const findReasons = (details: unknown): unknown[] =>
  Array.isArray(details)
    ? details.map(asRecord).flatMap((detail) => {
        const violations = Array.isArray(detail?.violations) ? detail.violations : [];
        return [detail?.reason, ...violations.map((violation) => asRecord(violation)?.quotaId)];
      })
    : [];

const isText = (word: unknown): word is string => typeof word === 'string';

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
