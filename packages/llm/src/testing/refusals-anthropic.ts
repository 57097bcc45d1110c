import type { VendorRefusal } from './vendor-refusal.ts';

const anthropic = (type: string, message: string) => ({
  type: 'error',
  error: { type, message },
  request_id: 'req_011CSHoEeqs5C35K2UUqR7Fy',
});

/** What Anthropic answers when it refuses, as its reference and its users' reports show it (November 2026). */
export const ANTHROPIC_REFUSALS: readonly VendorRefusal[] = [
  {
    what: 'tokens a minute',
    status: 429,
    headers: {
      'retry-after': '17',
      'anthropic-ratelimit-input-tokens-remaining': '0',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-22T12:01:00Z',
    },
    body: anthropic(
      'rate_limit_error',
      "This request would exceed your organization's rate limit of 50,000 input tokens per minute.",
    ),
    kind: 'throttled_rate',
    retry_after_ms: 17_000,
  },
  {
    what: 'a budget of which only the reset is told',
    status: 429,
    headers: {
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-22T12:00:42Z',
      'anthropic-ratelimit-tokens-remaining': '90000',
      'anthropic-ratelimit-tokens-reset': '2026-11-22T12:09:00Z',
    },
    body: anthropic('rate_limit_error', 'Number of requests has exceeded your rate limit.'),
    kind: 'throttled_rate',
    retry_after_ms: 42_000,
  },
  {
    what: 'connections at once',
    status: 429,
    body: anthropic('rate_limit_error', 'Number of concurrent connections has exceeded your rate limit.'),
    kind: 'throttled_concurrency',
  },
  {
    what: 'no credit',
    status: 400,
    body: anthropic(
      'invalid_request_error',
      'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
    ),
    kind: 'quota',
  },
  {
    what: 'a bill',
    status: 402,
    body: anthropic('billing_error', 'There is an issue with your billing.'),
    kind: 'quota',
  },
  {
    what: 'a limit of its own',
    status: 400,
    body: anthropic(
      'invalid_request_error',
      'You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.',
    ),
    kind: 'quota',
  },
  {
    what: 'too many at this hour',
    status: 529,
    body: anthropic('overloaded_error', 'Overloaded'),
    kind: 'overloaded',
  },
  {
    what: 'a fault',
    status: 500,
    body: anthropic('api_error', 'Internal server error'),
    kind: 'server_fault',
  },
  {
    what: 'its own patience',
    status: 504,
    body: anthropic('timeout_error', 'Request timed out'),
    kind: 'timeout_server',
  },
  {
    what: 'a wrong key',
    status: 401,
    body: anthropic('authentication_error', 'invalid x-api-key'),
    kind: 'auth',
  },
  {
    what: 'a model that is not there',
    status: 404,
    body: anthropic('not_found_error', 'model: claude-nine'),
    kind: 'unknown_model',
  },
  {
    what: 'a long prompt',
    status: 400,
    body: anthropic('invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum'),
    kind: 'too_long',
  },
  {
    what: 'prompt and room together',
    status: 400,
    body: anthropic(
      'invalid_request_error',
      'input length and `max_tokens` exceed context limit: 190000 + 32000 > 200000',
    ),
    kind: 'too_long',
  },
  {
    what: 'too many bytes',
    status: 413,
    body: anthropic('request_too_large', 'Request exceeds the maximum size'),
    kind: 'too_long',
  },
  {
    what: 'a wrong field',
    status: 400,
    body: anthropic('invalid_request_error', 'max_tokens: 200000 > 64000, which is the maximum allowed'),
    kind: 'bad_request',
  },
  {
    what: 'a filter',
    status: 400,
    body: anthropic('invalid_request_error', 'Output blocked by content filtering policy'),
    kind: 'refused',
  },
];
