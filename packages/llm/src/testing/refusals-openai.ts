import type { VendorRefusal } from './vendor-refusal.ts';

const openai = (message: string, type: string, code: string | null) => ({
  error: { message, type, param: null, code },
});

/** What OpenAI answers when it refuses, as its reference and its users' reports show it (November 2026). */
export const OPENAI_REFUSALS: readonly VendorRefusal[] = [
  {
    what: 'tokens a minute',
    status: 429,
    headers: {
      'x-ratelimit-limit-tokens': '200000',
      'x-ratelimit-remaining-tokens': '500',
      'x-ratelimit-reset-tokens': '59.85s',
    },
    body: openai(
      'Rate limit reached for gpt-6-luna in organization org-Ab1 on tokens per min (TPM): Limit 200000, Used 199500, Requested 4000. Please try again in 1.05s. Visit https://platform.openai.com/account/rate-limits to learn more.',
      'tokens',
      'rate_limit_exceeded',
    ),
    kind: 'throttled_rate',
    retry_after_ms: 1050,
  },
  {
    what: 'requests a minute, header and words',
    status: 429,
    headers: { 'retry-after': '1', 'retry-after-ms': '120' },
    body: openai(
      'Rate limit reached for gpt-6-luna on requests per min (RPM): Limit 500, Used 500, Requested 1. Please try again in 120ms.',
      'requests',
      'rate_limit_exceeded',
    ),
    kind: 'throttled_rate',
    retry_after_ms: 120,
  },
  {
    what: 'requests a day',
    status: 429,
    body: openai(
      'Rate limit reached on requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in 7m12s.',
      'requests',
      'rate_limit_exceeded',
    ),
    kind: 'throttled_rate',
    retry_after_ms: 432_000,
  },
  {
    what: 'a budget of which only the reset is told',
    status: 429,
    headers: {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '6m0s',
      'x-ratelimit-remaining-tokens': '150000',
      'x-ratelimit-reset-tokens': '1h0m0s',
    },
    body: openai('Rate limit reached.', 'requests', 'rate_limit_exceeded'),
    kind: 'throttled_rate',
    retry_after_ms: 360_000,
  },
  {
    what: 'one request above the whole minute',
    status: 429,
    body: openai(
      'Request too large for gpt-6-luna in organization org-Ab1 on tokens per min (TPM): Limit 30000, Requested 45000. The input or output tokens must be reduced in order to run successfully.',
      'tokens',
      'rate_limit_exceeded',
    ),
    kind: 'too_long',
  },
  {
    what: 'no credit',
    status: 429,
    headers: { 'retry-after': '3' },
    body: openai(
      'You exceeded your current quota, please check your plan and billing details.',
      'insufficient_quota',
      'insufficient_quota',
    ),
    kind: 'quota',
    retry_after_ms: 3000,
  },
  {
    what: 'a hard limit',
    status: 400,
    body: openai(
      'Billing hard limit has been reached',
      'invalid_request_error',
      'billing_hard_limit_reached',
    ),
    kind: 'quota',
  },
  {
    what: 'a closed account',
    status: 429,
    body: openai(
      'Your account is not active, please check your billing details on our website.',
      'billing_not_active',
      'billing_not_active',
    ),
    kind: 'quota',
  },
  {
    what: 'a wrong key',
    status: 401,
    body: openai('Incorrect API key provided: sk-abc*****xyz.', 'invalid_request_error', 'invalid_api_key'),
    kind: 'auth',
  },
  {
    what: 'a wrong country',
    status: 403,
    body: openai(
      'Country, region, or territory not supported',
      'request_forbidden',
      'unsupported_country_region_territory',
    ),
    kind: 'bad_request',
  },
  {
    what: 'a model that is not there',
    status: 404,
    body: openai(
      'The model `gpt-9` does not exist or you do not have access to it.',
      'invalid_request_error',
      'model_not_found',
    ),
    kind: 'unknown_model',
  },
  {
    what: 'a long prompt',
    status: 400,
    body: openai(
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 150000 tokens.",
      'invalid_request_error',
      'context_length_exceeded',
    ),
    kind: 'too_long',
  },
  {
    what: 'a flagged prompt',
    status: 400,
    body: openai(
      'Invalid prompt: your prompt was flagged as potentially violating our usage policy.',
      'invalid_request_error',
      'invalid_prompt',
    ),
    kind: 'refused',
  },
  {
    what: 'too much for the engine',
    status: 503,
    body: openai('The engine is currently overloaded, please try again later', 'server_error', null),
    kind: 'overloaded',
  },
  {
    what: 'a fault',
    status: 500,
    body: openai('The server had an error while processing your request.', 'server_error', null),
    kind: 'server_fault',
  },
];
