import { type AttemptLimits, HOSTED_LIMITS } from '../client/watch-attempt.ts';
import { isNearby } from './is-nearby.ts';
import { PRESETS } from './presets.ts';
import type { WireProvider } from './provider-settings.ts';

/** A server of one machine may have to load its model before the first word, or have others in front. */
const PATIENT_MS = 600_000;

interface Place {
  readonly provider: WireProvider;
  readonly base_url: string;
}

/** Gives how long an attempt may take; a longer time than the usual one (LLM_TIMEOUT_S) lengthens all its parts. */
export function findAttemptLimits({ provider, base_url }: Place, timeout_ms: number): AttemptLimits {
  const stretch = Math.max(1, timeout_ms / HOSTED_LIMITS.attempt_ms);
  const first_content_ms = stretch * HOSTED_LIMITS.first_content_ms;
  const idle_ms = stretch * HOSTED_LIMITS.idle_ms;
  const patient =
    PRESETS[provider].local === true || (provider === 'openai-compatible' && isNearby(base_url));
  if (!patient) return { first_content_ms, idle_ms, attempt_ms: timeout_ms };
  const patience = Math.max(PATIENT_MS, first_content_ms);
  return { first_content_ms: patience, idle_ms, attempt_ms: patience + timeout_ms };
}
