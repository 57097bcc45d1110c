import type { Budgets } from './create-admission.ts';
import type { Budget } from './provider-bucket.ts';

type Headers = Readonly<Record<string, string>>;

const KINDS = ['requests', 'tokens'] as const;

const render = (budgets: Budgets, spell: (kind: string, budget: Budget) => Headers): Headers => {
  const told = KINDS.map((kind) => {
    const budget = budgets[kind];
    return budget === undefined ? {} : spell(kind, budget);
  });
  return Object.assign({}, ...told) as Headers;
};

/** Spells what is left as OpenAI and most compatible providers do, resets as Go durations. */
export const renderOpenAiBudgets = (budgets: Budgets): Headers =>
  render(budgets, (kind, { limit, remaining, reset_ms }) => ({
    [`x-ratelimit-limit-${kind}`]: String(limit),
    [`x-ratelimit-remaining-${kind}`]: String(remaining),
    [`x-ratelimit-reset-${kind}`]: renderDuration(reset_ms),
  }));

/** Spells what is left as Anthropic does, resets as moments in whole seconds. */
export const renderAnthropicBudgets = (budgets: Budgets, now_ms: number): Headers =>
  render(budgets, (kind, { limit, remaining, reset_ms }) => ({
    [`anthropic-ratelimit-${kind}-limit`]: String(limit),
    [`anthropic-ratelimit-${kind}-remaining`]: String(remaining),
    [`anthropic-ratelimit-${kind}-reset`]: renderMoment(now_ms + reset_ms),
  }));

const renderMoment = (at_ms: number): string =>
  new Date(Math.ceil(at_ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** Renders milliseconds as Go does: `120ms`, `59.85s`, `6m0s`. */
export function renderDuration(duration_ms: number): string {
  const whole_ms = Math.ceil(duration_ms);
  if (whole_ms < 1000) return whole_ms === 0 ? '0s' : `${whole_ms}ms`;
  const minutes = Math.floor(whole_ms / 60_000);
  const seconds = (whole_ms % 60_000) / 1000;
  return minutes === 0 ? `${seconds}s` : `${minutes}m${seconds}s`;
}
