import type { ErrorCode } from '@roadwright/domain';

/** Whether a failure allows another attempt, and what that costs: a throttle only time, others one of few attempts. */
type RetryRule = 'until_deadline' | 'few_times' | 'once' | 'never';

interface FailureRule {
  readonly code: ErrorCode;
  readonly retry: RetryRule;
}

/** Every way in which an attempt can fail, what it is called outside, and whether it is worth another try. */
export const FAILURE_RULES = {
  throttled_rate: { code: 'llm_rate_limited', retry: 'until_deadline' },
  throttled_concurrency: { code: 'llm_rate_limited', retry: 'until_deadline' },
  overloaded: { code: 'llm_overloaded', retry: 'few_times' },
  server_fault: { code: 'llm_overloaded', retry: 'few_times' },
  timeout_first: { code: 'llm_timeout', retry: 'few_times' },
  timeout_idle: { code: 'llm_timeout', retry: 'few_times' },
  timeout_attempt: { code: 'llm_timeout', retry: 'few_times' },
  timeout_server: { code: 'llm_timeout', retry: 'few_times' },
  unreachable: { code: 'llm_unreachable', retry: 'few_times' },
  cut_off: { code: 'llm_unreachable', retry: 'few_times' },
  wrong_endpoint: { code: 'llm_unreachable', retry: 'never' },
  auth: { code: 'llm_auth_refused', retry: 'never' },
  quota: { code: 'llm_quota_exhausted', retry: 'never' },
  bad_request: { code: 'llm_bad_request', retry: 'never' },
  too_long: { code: 'llm_bad_request', retry: 'never' },
  unknown_model: { code: 'llm_bad_request', retry: 'never' },
  refused: { code: 'llm_refused', retry: 'never' },
  empty: { code: 'llm_invalid_answer', retry: 'few_times' },
  truncated: { code: 'llm_truncated', retry: 'once' },
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
  readonly cause?: unknown;
}
