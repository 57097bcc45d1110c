import { awaitOrLeave } from '@roadwright/domain';
import type {
  AnswerCache,
  AnswerStore,
  CachedAnswer,
  CacheQuestion,
  FreshAnswer,
  KeptAnswer,
} from './answer-cache.ts';

/** Makes a cache over a store; that a question is asked once holds inside this cache, so a process needs one. */
export function createAnswerCache(store: AnswerStore): AnswerCache {
  /** Resolves with the answer, or with undefined when the one who asked went away without. */
  const flights = new Map<string, Promise<KeptAnswer | undefined>>();

  async function askAnew<T>({ key, ask }: CacheQuestion<T>): Promise<FreshAnswer<T>> {
    const fresh = await ask();
    if (fresh.keep) await store.write(key, fresh.answer);
    return fresh;
  }

  async function lead<T>(question: CacheQuestion<T>): Promise<CachedAnswer<T>> {
    const { key, signal, read } = question;
    const { promise, resolve } = Promise.withResolvers<KeptAnswer | undefined>();
    flights.set(key, promise);
    let landed: KeptAnswer | undefined;
    try {
      const kept = await store.read(key);
      const found = kept && read(kept);
      if (found) {
        landed = kept;
        return { value: found.value, model: kept.model, cached: true };
      }
      signal.throwIfAborted();
      const { value, answer } = await askAnew(question);
      landed = answer;
      return { value, model: answer.model, cached: false };
    } finally {
      flights.delete(key);
      resolve(landed);
    }
  }

  return {
    async around(question) {
      const { key, signal, read, fresh = false } = question;
      if (fresh) {
        signal.throwIfAborted();
        const { value, answer } = await askAnew(question);
        return { value, model: answer.model, cached: false };
      }
      for (;;) {
        signal.throwIfAborted();
        const flight = flights.get(key);
        if (flight === undefined) return lead(question);
        const shared = await awaitOrLeave(flight, signal);
        const found = shared && read(shared);
        if (found) return { value: found.value, model: shared.model, cached: true };
      }
    },
  };
}
