import type { VendorRefusal } from './vendor-refusal.ts';

type Told = readonly [code: number, status: string, message: string, details?: readonly object[]];
const google = (...[code, status, message, details]: Told) => ({
  error: { code, message, status, ...(details === undefined ? {} : { details }) },
});
const type = (name: string) => ({ '@type': `type.googleapis.com/google.rpc.${name}` });
const googleQuota = (quotaId: string, retryDelay: string) =>
  google(
    429,
    'RESOURCE_EXHAUSTED',
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.',
    [
      {
        ...type('QuotaFailure'),
        violations: [
          {
            quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
            quotaId,
            quotaDimensions: { location: 'global', model: 'gemini-3.8-flash' },
            quotaValue: '15',
          },
        ],
      },
      { ...type('Help'), links: [{ description: 'Learn more', url: 'https://ai.google.dev' }] },
      { ...type('RetryInfo'), retryDelay },
    ],
  );

/** What Google answers when it refuses, as its reference and its users' reports show it (November 2026). */
export const GOOGLE_REFUSALS: readonly VendorRefusal[] = [
  {
    what: 'requests a minute',
    status: 429,
    body: googleQuota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', '28.5s'),
    kind: 'throttled_rate',
    retry_after_ms: 28_500,
  },
  {
    what: 'requests a day',
    status: 429,
    body: googleQuota('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '28s'),
    kind: 'quota',
    retry_after_ms: 28_000,
  },
  {
    what: 'a model that the plan does not hold',
    status: 429,
    body: google(
      429,
      'RESOURCE_EXHAUSTED',
      'You exceeded your current quota. * Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests, limit: 0, model: gemini-3.8-pro\nPlease retry in 49.2s.',
    ),
    kind: 'quota',
    retry_after_ms: 49_200,
  },
  {
    what: 'a limit in words only',
    status: 429,
    body: google(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).'),
    kind: 'throttled_rate',
  },
  {
    what: 'no credit',
    status: 429,
    body: google(429, 'RESOURCE_EXHAUSTED', 'Your prepayment credits are depleted.'),
    kind: 'quota',
  },
  {
    what: 'no billing',
    status: 400,
    body: google(
      400,
      'FAILED_PRECONDITION',
      'Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio.',
    ),
    kind: 'quota',
  },
  {
    what: 'a wrong key',
    status: 400,
    body: google(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
      { ...type('ErrorInfo'), reason: 'API_KEY_INVALID', domain: 'googleapis.com' },
    ]),
    kind: 'auth',
  },
  {
    what: 'a key without the right',
    status: 403,
    body: google(403, 'PERMISSION_DENIED', 'Generative Language API has not been used in project 7 before.'),
    kind: 'auth',
  },
  {
    what: 'a model that is not there',
    status: 404,
    body: google(404, 'NOT_FOUND', 'models/gemini-9 is not found for API version v1beta.'),
    kind: 'unknown_model',
  },
  {
    what: 'a long prompt',
    status: 400,
    body: google(
      400,
      'INVALID_ARGUMENT',
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    ),
    kind: 'too_long',
  },
  {
    what: 'a wrong field',
    status: 400,
    body: google(400, 'INVALID_ARGUMENT', 'Invalid value at generation_config.temperature.'),
    kind: 'bad_request',
  },
  {
    what: 'too many at this hour',
    status: 503,
    body: google(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'),
    kind: 'overloaded',
  },
  {
    what: 'its own patience',
    status: 504,
    body: google(504, 'DEADLINE_EXCEEDED', 'The request timed out. Please try again.'),
    kind: 'timeout_server',
  },
  {
    what: 'a call that was dropped',
    status: 499,
    body: google(499, 'CANCELLED', 'The operation was cancelled.'),
    kind: 'server_fault',
  },
  {
    what: 'a fault',
    status: 500,
    body: google(500, 'INTERNAL', 'An internal error has occurred.'),
    kind: 'server_fault',
  },
];
