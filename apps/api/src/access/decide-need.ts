import type { KeyScope } from '@roadwright/domain';

/** What a request needs: nothing, a key of any kind, or one with this scope. */
export type Need = 'nothing' | 'key' | KeyScope;

/** What asks whether a process lives: it comes by address, has no key, and must never be told to come back later. */
export const PROBES = /^\/health(\/ready)?$/;

// The first that fits decides; both addresses and the patterns of routes (`{work_id}`) are held against them.
const NEEDS: readonly (readonly [pattern: RegExp, need: Need])[] = [
  [PROBES, 'nothing'],
  [/^\/(health|metrics)(\/|$)/, 'operator'],
  [/^\/api\/v1\/ops(\/|$)/, 'operator'],
  // To merge works, or to part them, changes what everybody sees.
  [/^\/api\/v1\/literature\/(candidates|merges)(\/|$)/, 'operator'],
  [/^\/api\/v1\/(access|estimates)$/, 'key'],
];

/** What is known of a work belongs to everybody; its text does not. */
const SHARED_READS = /^\/api\/v1\/literature(\/[^/]+(\/references)?)?$/;
const OWNED = /^\/api(\/|$)/;

/** Decides what a request needs by its address alone: what nobody has thought of needs an owner's key. */
export function decideNeed(method: string, path: string): Need {
  const need = NEEDS.find(([pattern]) => pattern.test(path))?.[1];
  if (need !== undefined) return need;
  if (['GET', 'HEAD'].includes(method) && SHARED_READS.test(path)) return 'key';
  return OWNED.test(path) ? 'owner' : 'nothing';
}
