import type { ErrorCode, FieldError } from '@roadwright/domain';

/** What can go wrong before the API has said anything itself. */
export type ClientErrorCode = 'network_error' | 'timeout' | 'unexpected_answer';

interface ErrorFacts {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly code: ErrorCode | ClientErrorCode;
  /** A sentence for a person. */
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly request_id?: string | null;
  readonly retry_after_ms?: number | null;
  readonly cause?: unknown;
}

/** Every failure of a call: the API's problem, an answer that is not the API's, or no answer at all. */
export class RoadwrightError extends Error {
  readonly status: number;
  readonly code: ErrorCode | ClientErrorCode;
  readonly detail: string;
  /** Which fields are wrong, by JSON pointer; empty unless the request was invalid. */
  readonly errors: readonly FieldError[];
  /** To be quoted in a report, and to be found in the server's log; there also where no answer came. */
  readonly request_id: string | null;
  /** How long the API asks to wait before another try. */
  readonly retry_after_ms: number | null;

  constructor(facts: ErrorFacts) {
    super(facts.detail, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'RoadwrightError';
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.errors = facts.errors ?? [];
    this.request_id = facts.request_id ?? null;
    this.retry_after_ms = facts.retry_after_ms ?? null;
  }
}
