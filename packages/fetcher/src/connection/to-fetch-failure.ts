import { AppError } from '@roadwright/domain';

/** What is told of a failure: never the words of a resolver, a proxy or a driver. */
const REASONS: readonly [code: RegExp, reason: string][] = [
  [/^(ENOTFOUND|EAI_|ENODATA)/, 'was not found: check its name'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)/, 'does not take connections'],
  [/^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)/, 'did not take the connection in time'],
  [/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO)/, 'has no valid certificate'],
  [/^UND_ERR_HEADERS_OVERFLOW/, 'sent too long a head'],
  [/^(Z_|ERR__)/, 'sent a damaged answer'],
];

interface Circumstances {
  readonly host: string;
  readonly signal: AbortSignal;
}

/** Makes the error to throw for a failed exchange: our own as it is, the reason of an abort, else `url_unreachable`. */
export function toFetchFailure(error: unknown, { host, signal }: Circumstances): unknown {
  if (error instanceof AppError) return error;
  if (signal.aborted) return signal.reason;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'broke the connection off';
  return createUnreachable(`${host} ${reason}.`, error);
}

/** Makes the error for an address that could not be read this time. */
export const createUnreachable = (detail: string, cause?: unknown) =>
  new AppError('url_unreachable', detail, { retry: 'backoff', cause });
