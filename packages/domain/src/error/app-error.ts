import { ERRORS, type ErrorCode } from './error-code.ts';

/** Whether the same action may succeed later: never, after a back-off, or not before so many milliseconds. */
export type RetryAdvice = 'never' | 'backoff' | { readonly after_ms: number };

export interface FieldError {
  /** JSON pointer (RFC 6901) into the body, or `#/query/…`, `#/path/…`, `#/header/…`. */
  readonly pointer: string;
  readonly detail: string;
}

interface AppErrorOptions {
  readonly retry?: RetryAdvice;
  readonly cause?: unknown;
  readonly errors?: readonly FieldError[];
  /** Facts for the log; never shown to a client. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** The one error class of the house: a stable code, a sentence for a person, and whether to try again. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly retry: RetryAdvice;
  readonly errors: readonly FieldError[] | undefined;
  readonly meta: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, detail: string, options: AppErrorOptions = {}) {
    super(`${code}: ${detail}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.retry = options.retry ?? 'never';
    this.errors = options.errors;
    this.meta = options.meta ?? {};
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** Gives the error itself when it is an AppError, else an `internal_error` that keeps it as the cause. */
export const toAppError = (error: unknown): AppError =>
  error instanceof AppError
    ? error
    : new AppError('internal_error', 'An unexpected fault occurred.', { cause: error });
