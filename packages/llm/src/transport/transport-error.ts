import { redact } from '../failure/redact.ts';

/** Enough to judge by, and no whole page of a proxy in the log. */
const LONGEST_MESSAGE = 2000;

interface TransportErrorOptions {
  /** HTTP status, when there was an answer that said no. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The provider's or the operating system's word for it, such as `insufficient_quota` or `ECONNREFUSED`. */
  readonly code?: string;
}

/** What a provider or the network answered instead of text; the message is the provider's own, without keys and queries. */
export class TransportError extends Error {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly code: string;

  constructor(message: string, { status, headers = {}, code = '' }: TransportErrorOptions = {}) {
    super(redact(message, LONGEST_MESSAGE));
    this.name = 'TransportError';
    this.status = status;
    this.headers = headers;
    this.code = code;
  }
}
