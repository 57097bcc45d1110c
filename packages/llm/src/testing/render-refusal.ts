import { renderDuration } from './budget-headers.ts';
import type { Refusal } from './create-admission.ts';

/** A refusal and what its words say about it. */
export interface ToldRefusal extends Pick<Refusal, 'short_of'> {
  readonly model: string;
  /** What is allowed per minute; absent for concurrency. */
  readonly limit: number | undefined;
  /** Absent where the provider says nothing about how long. */
  readonly retry_after_ms: number | undefined;
}

/** Refuses as OpenAI does. */
export function renderOpenAiRefusal({ short_of, model, limit, retry_after_ms }: ToldRefusal): unknown {
  if (short_of === 'concurrency') {
    const message = 'Too many concurrent requests for this account.';
    return {
      error: { message, type: 'invalid_request_error', param: null, code: 'concurrency_limit_exceeded' },
    };
  }
  const what = short_of === 'requests' ? 'requests per min (RPM)' : 'tokens per min (TPM)';
  const wait = retry_after_ms === undefined ? '' : ` Please try again in ${renderDuration(retry_after_ms)}.`;
  const message = `Rate limit reached for ${model} in organization org-Ab1 on ${what}: Limit ${limit}, Used ${limit}, Requested 1.${wait}`;
  return { error: { message, type: short_of, param: null, code: 'rate_limit_exceeded' } };
}

const ANTHROPIC_WORDS: Record<Refusal['short_of'], (limit: string) => string> = {
  requests: () => 'Number of requests has exceeded your rate limit.',
  tokens: (limit) =>
    `This request would exceed your organization's rate limit of ${limit} input tokens per minute.`,
  concurrency: () => 'Number of concurrent connections has exceeded your rate limit.',
};

/** Refuses as Anthropic does. */
export const renderAnthropicRefusal = ({ short_of, limit = 0 }: ToldRefusal): unknown => ({
  type: 'error',
  error: {
    type: 'rate_limit_error',
    message: ANTHROPIC_WORDS[short_of](limit.toLocaleString('en')),
  },
});

const GOOGLE_QUOTAS = {
  requests: 'GenerateRequestsPerMinutePerProjectPerModel',
  tokens: 'GenerateContentInputTokensPerModelPerMinute',
} as const;

const typed = (name: string, fields: object) => ({
  '@type': `type.googleapis.com/google.rpc.${name}`,
  ...fields,
});

/** Refuses as Google does. */
export function renderGoogleRefusal({ short_of, model, limit, retry_after_ms }: ToldRefusal): unknown {
  const refuse = (message: string, details: readonly object[]) => ({
    error: { code: 429, message, status: 'RESOURCE_EXHAUSTED', details },
  });
  if (short_of === 'concurrency') return refuse('Too many concurrent requests.', []);
  const violation = {
    quotaId: GOOGLE_QUOTAS[short_of],
    quotaDimensions: { location: 'global', model },
    quotaValue: String(limit),
  };
  const retryDelay = retry_after_ms === undefined ? undefined : `${retry_after_ms / 1000}s`;
  return refuse('You exceeded your current quota, please check your plan and billing details.', [
    typed('QuotaFailure', { violations: [violation] }),
    ...(retryDelay === undefined ? [] : [typed('RetryInfo', { retryDelay })]),
  ]);
}
