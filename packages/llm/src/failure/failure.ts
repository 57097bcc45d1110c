import type { ErrorCode } from '@roadwright/domain';

/**
 * Whether a failure allows another attempt, and what that costs: a throttle only time, others one of few attempts; an
 * answer that was cut short is only worth one with more room.
 */
type RetryRule = 'until_deadline' | 'few_times' | 'with_more_room' | 'never';

/**
 * Whether a failure says that a model at an endpoint does not work: when it is common, or by itself, for what no retry
 * mends whoever asks. A throttle is about pace, and a refused text about that text.
 */
type Blame = 'endpoint' | 'endpoint_at_once' | 'nobody';

interface FailureRule {
  readonly code: ErrorCode;
  readonly retry: RetryRule;
  readonly blames: Blame;
}

/** Every way in which an attempt can fail, what it is called outside, whether it is worth another try, and who is at fault. */
export const FAILURE_RULES = {
  throttled_rate: { code: 'llm_rate_limited', retry: 'until_deadline', blames: 'nobody' },
  throttled_concurrency: { code: 'llm_rate_limited', retry: 'until_deadline', blames: 'nobody' },
  overloaded: { code: 'llm_overloaded', retry: 'few_times', blames: 'endpoint' },
  server_fault: { code: 'llm_overloaded', retry: 'few_times', blames: 'endpoint' },
  timeout_first: { code: 'llm_timeout', retry: 'few_times', blames: 'endpoint' },
  timeout_idle: { code: 'llm_timeout', retry: 'few_times', blames: 'endpoint' },
  timeout_attempt: { code: 'llm_timeout', retry: 'few_times', blames: 'endpoint' },
  timeout_server: { code: 'llm_timeout', retry: 'few_times', blames: 'endpoint' },
  unreachable: { code: 'llm_unreachable', retry: 'few_times', blames: 'endpoint' },
  cut_off: { code: 'llm_unreachable', retry: 'few_times', blames: 'endpoint' },
  wrong_endpoint: { code: 'llm_unreachable', retry: 'never', blames: 'endpoint_at_once' },
  auth: { code: 'llm_auth_refused', retry: 'never', blames: 'endpoint_at_once' },
  quota: { code: 'llm_quota_exhausted', retry: 'never', blames: 'endpoint_at_once' },
  bad_request: { code: 'llm_bad_request', retry: 'never', blames: 'nobody' },
  too_long: { code: 'llm_bad_request', retry: 'never', blames: 'nobody' },
  unknown_model: { code: 'llm_bad_request', retry: 'never', blames: 'endpoint_at_once' },
  refused: { code: 'llm_refused', retry: 'never', blames: 'nobody' },
  empty: { code: 'llm_invalid_answer', retry: 'few_times', blames: 'nobody' },
  truncated: { code: 'llm_truncated', retry: 'with_more_room', blames: 'nobody' },
  unusable: { code: 'llm_invalid_answer', retry: 'few_times', blames: 'nobody' },
} as const satisfies Record<string, FailureRule>;

export type FailureKind = keyof typeof FAILURE_RULES;

/** One failed attempt, judged. */
export interface Failure {
  readonly kind: FailureKind;
  readonly status?: number;
  /** What the provider asked for, as a minimum. */
  readonly retry_after_ms?: number;
  /** The provider's own words, without keys; shown only where the rules for messages allow it. */
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Tokens of an answer that was cut short. */
  readonly output_tokens?: number;
  readonly cause?: unknown;
}
