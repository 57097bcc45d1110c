import { TransportError } from '../transport/transport-error.ts';
import { FAILURE_RULES, type Failure, type FailureKind } from './failure.ts';
import { readResetAfter } from './read-reset-after.ts';
import { readRetryAfter } from './read-retry-after.ts';

/**
 * Words that mean "no money left" or "no more today", wherever they stand. Google says "exceeded your current quota" for
 * a plain per-minute limit, so that sentence alone is none of them; its daily quotas and a limit of 0 are.
 */
const QUOTA_WORDS =
  /insufficient_quota|billing_(error|hard_limit|not_active)|billing (is )?(disabled|required)|enable billing|credit balance|credits are depleted|insufficient (credit|balance|fund)|out of credits|payment required|(api|monthly) usage limit|spend(ing)? limit|per_?day\w*per_?project|limit: 0\b/i;
const CONCURRENCY_WORDS = /concurren|too many (simultaneous|parallel|active|open)|in[- ]flight/i;
const OVERLOAD_WORDS = /overload|server_?busy|server is busy|at capacity|unavailable/i;
const THROTTLE_WORDS = /rate[_ -]?limit|too many requests|resource_exhausted|throttl/i;
const FILTER_WORDS =
  /content[_ ]?(filter|policy|management)|responsibleai|safety system|usage polic|flagged as/i;
const LENGTH_WORDS =
  /context[_ ](length|window|limit)|maximum context|too many tokens|prompt is too long|exceeds? the (available )?context|exceeds the maximum number of tokens/i;
/** A request that a minute's whole budget cannot hold; no wait helps. */
const OVERSIZE_WORDS = /request too large.*must be reduced/i;
const KEY_WORDS = /api[_ ]key[_ ](invalid|not valid|expired)|invalid[_ ]api[_ ]key|api key expired/i;
const REGION_WORDS = /unsupported_country|country, region/i;
const MODEL_WORDS = /model/i;
const TIMEOUT_CODES = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Judges what a transport threw; errors that are no TransportError are faults of ours and are thrown on. */
export function classifyFailure(error: unknown, now_ms: number): Failure {
  if (!(error instanceof TransportError)) throw error;
  const kind = findKind(error);
  const retry_after_ms = findDelay(error, kind, now_ms);
  return {
    kind,
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(retry_after_ms === undefined ? {} : { retry_after_ms }),
    message: error.message,
    headers: error.headers,
    cause: error,
  };
}

/** The longest of what headers and body ask; what a budget's reset says only where neither of them speaks. */
function findDelay(
  { headers, retry_after_ms }: TransportError,
  kind: FailureKind,
  now_ms: number,
): number | undefined {
  const asked = [readRetryAfter(headers, now_ms), retry_after_ms].filter((delay) => delay !== undefined);
  if (asked.length > 0) return Math.max(...asked);
  return FAILURE_RULES[kind].retry === 'until_deadline' ? readResetAfter(headers, now_ms) : undefined;
}

function findKind({ status, code, message }: TransportError): FailureKind {
  const words = `${code} ${message}`;
  if (status === 402 || QUOTA_WORDS.test(words)) return 'quota';
  return status === undefined ? findKindByWords(code, words) : findKindByStatus(status, words);
}

function findKindByStatus(status: number, words: string): FailureKind {
  switch (status) {
    case 401:
    case 403:
      if (REGION_WORDS.test(words)) return 'bad_request';
      return FILTER_WORDS.test(words) ? 'refused' : 'auth';
    case 404:
      return MODEL_WORDS.test(words) ? 'unknown_model' : 'wrong_endpoint';
    case 405:
      return 'wrong_endpoint';
    case 408:
    case 504:
      return 'timeout_server';
    case 409:
    case 425:
    case 499:
      return 'server_fault';
    case 413:
      return 'too_long';
    case 429:
      return findThrottleKind(words);
    case 503:
    case 529:
      return 'overloaded';
    default:
      return status >= 500 ? findServerKind(words) : findRequestKind(words);
  }
}

function findThrottleKind(words: string): FailureKind {
  if (OVERSIZE_WORDS.test(words)) return 'too_long';
  return CONCURRENCY_WORDS.test(words) ? 'throttled_concurrency' : 'throttled_rate';
}

const findServerKind = (words: string): FailureKind =>
  OVERLOAD_WORDS.test(words) ? 'overloaded' : 'server_fault';

function findRequestKind(words: string): FailureKind {
  if (FILTER_WORDS.test(words)) return 'refused';
  if (KEY_WORDS.test(words)) return 'auth';
  return LENGTH_WORDS.test(words) ? 'too_long' : 'bad_request';
}

/** Without a status: a broken connection, or an error chunk inside an answer that began with 200. */
function findKindByWords(code: string, words: string): FailureKind {
  if (code === 'wrong_endpoint' || code === 'cut_off') return code;
  if (TIMEOUT_CODES.has(code)) return 'timeout_server';
  if (/^(E[A-Z_]+|UND_ERR_\w+|CERT_\w+|ERR_\w+|DEPTH_\w+|SELF_SIGNED\w*)$/.test(code)) return 'unreachable';
  if (THROTTLE_WORDS.test(words)) return 'throttled_rate';
  if (FILTER_WORDS.test(words)) return 'refused';
  if (LENGTH_WORDS.test(words)) return 'too_long';
  return findServerKind(words);
}
