import type { SecretFilter } from '../failure/create-secret-filter.ts';
import { redact } from '../failure/redact.ts';

/** Enough to judge by, and no whole page of a proxy in the log. */
const LONGEST_MESSAGE = 2000;
const LONGEST_CODE = 200;

interface TransportErrorOptions {
  /** HTTP status, when there was an answer that said no. */
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** The provider's or the operating system's word for it, such as `insufficient_quota` or `ECONNREFUSED`. */
  readonly code?: string;
  /** What the body asks to wait; headers speak for themselves. */
  readonly retry_after_ms?: number | undefined;
  /** Hides what the transport sent in confidence; needed wherever the words are not our own. */
  readonly hideSecrets?: SecretFilter;
}

/**
 * What a provider or the network answered instead of text; the message is the provider's own, without keys and queries.
 * It has no cause, and nothing on it repeats a secret: a log prints every field of an error.
 */
export class TransportError extends Error {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly code: string;
  readonly retry_after_ms: number | undefined;

  constructor(
    message: string,
    { status, headers = {}, code = '', retry_after_ms, hideSecrets = keepAll }: TransportErrorOptions = {},
  ) {
    super(redact(hideSecrets(message), LONGEST_MESSAGE));
    this.name = 'TransportError';
    this.status = status;
    this.headers = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, hideSecrets(value)]),
    );
    this.code = hideSecrets(code).slice(0, LONGEST_CODE);
    this.retry_after_ms = retry_after_ms;
  }
}

const keepAll: SecretFilter = (text) => text;
