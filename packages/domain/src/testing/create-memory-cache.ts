import type { SourceAnswer, SourceCache, SourceQuestion } from '../port/source-cache.ts';

interface Kept {
  readonly answer: SourceAnswer | null;
  /** Until when the answer counts, or others wait for it. */
  readonly until: number;
}

/** Makes a cache of sources' answers that lives as long as its test. */
export function createMemoryCache(now: () => number): SourceCache & { readonly keys: () => string[] } {
  const rows = new Map<string, Kept>();
  const nameOf = ({ source, key }: SourceQuestion): string => `${source} ${key}`;
  return {
    keys: () => [...rows.keys()],
    async ask(question, hold_ms) {
      const row = rows.get(nameOf(question));
      if (row !== undefined && row.until > now()) {
        return row.answer === null ? { state: 'busy' } : { state: 'known', answer: row.answer };
      }
      rows.set(nameOf(question), { answer: null, until: now() + hold_ms });
      return { state: 'asked' };
    },
    async save(question, answer, keep_ms) {
      rows.set(nameOf(question), { answer, until: now() + keep_ms });
    },
    async release(question) {
      rows.delete(nameOf(question));
    },
  };
}
