import { findSentAt, readReset } from '../failure/read-reset.ts';

type Headers = Readonly<Record<string, string>>;

/** What is left, 0 to 1, of the budgets that all processes with one key share. */
interface Budgets {
  readonly requests?: number;
  readonly tokens?: number;
}

/** OpenAI and most compatible providers, Anthropic (platform.claude.com, "Rate limits"), Azure and the IETF draft. */
const SPELLINGS = {
  requests: [
    ['x-ratelimit-remaining-requests', 'x-ratelimit-limit-requests', 'x-ratelimit-reset-requests'],
    [
      'anthropic-ratelimit-requests-remaining',
      'anthropic-ratelimit-requests-limit',
      'anthropic-ratelimit-requests-reset',
    ],
    ['x-ratelimit-remaining', 'x-ratelimit-limit', 'x-ratelimit-reset'],
    ['ratelimit-remaining', 'ratelimit-limit', 'ratelimit-reset'],
  ],
  tokens: [
    ['x-ratelimit-remaining-tokens', 'x-ratelimit-limit-tokens', 'x-ratelimit-reset-tokens'],
    ...['tokens', 'input-tokens', 'output-tokens'].map((name) => [
      `anthropic-ratelimit-${name}-remaining`,
      `anthropic-ratelimit-${name}-limit`,
      `anthropic-ratelimit-${name}-reset`,
    ]),
  ],
} as const;

/** A budget per minute that is empty is full again after this. */
const FULL_MS = 60_000;
/** A budget that is full again only after more than this is one per day, which pacing must not react to. */
const LONGEST_RESET_MS = 120_000;

/** Reads the share, 0 to 1, that is left of each budget; the scarcest where a provider tells several. */
export function readBudgets(headers: Headers, now_ms: number): Budgets {
  const sent_at = findSentAt(headers, now_ms);
  const requests = readScarcest(headers, SPELLINGS.requests, sent_at);
  const tokens = readScarcest(headers, SPELLINGS.tokens, sent_at);
  return {
    ...(requests === undefined ? {} : { requests }),
    ...(tokens === undefined ? {} : { tokens }),
  };
}

function readScarcest(
  headers: Headers,
  spellings: readonly (readonly string[])[],
  sent_at: number,
): number | undefined {
  let scarcest: number | undefined;
  for (const [remaining_name = '', limit_name = '', reset_name = ''] of spellings) {
    const remaining = Number.parseFloat(headers[remaining_name] ?? '');
    const limit = Number.parseFloat(headers[limit_name] ?? '');
    if (!(remaining >= 0 && limit > 0)) continue;
    const reset_ms = readReset(headers[reset_name] ?? '', sent_at);
    if (reset_ms !== undefined && reset_ms > LONGEST_RESET_MS) continue;
    scarcest = Math.min(scarcest ?? 1, findShare({ remaining, limit, reset_ms }));
  }
  return scarcest;
}

interface Told {
  readonly remaining: number;
  readonly limit: number;
  readonly reset_ms: number | undefined;
}

/**
 * What is full again in a moment is not scarce, however small it looks beside the limit: some tell the limit of a minute
 * and hold a bucket of seconds, and whoever gave way to that would starve.
 */
function findShare({ remaining, limit, reset_ms = FULL_MS }: Told): number {
  return remaining === 0 ? 0 : Math.max(remaining / limit, 1 - reset_ms / FULL_MS);
}
