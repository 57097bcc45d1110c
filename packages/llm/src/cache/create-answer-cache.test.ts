import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { AnswerStore, FreshAnswer, KeptAnswer } from './answer-cache.ts';
import { createAnswerCache } from './create-answer-cache.ts';

const createAnswer = (text: string): KeptAnswer => ({ text, reason: 'stop', model: 'author-1' });
const read = ({ text }: KeptAnswer) => ({ value: text });
const settle = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

function setUp() {
  const kept = new Map<string, KeptAnswer>();
  const store: AnswerStore = {
    read: async (key) => kept.get(key),
    write: async (key, answer) => void kept.set(key, answer),
  };
  const cache = createAnswerCache(store);
  const asked: PromiseWithResolvers<FreshAnswer<string>>[] = [];

  /** Somebody who asks the model with his own signal; the model answers when the test says so. */
  function begin(key = 'a', own: Partial<Parameters<typeof cache.around<string>>[0]> = {}) {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = () => {
      const answer = Promise.withResolvers<FreshAnswer<string>>();
      signal.addEventListener('abort', () => answer.reject(signal.reason), { once: true });
      asked.push(answer);
      return answer.promise;
    };
    return { controller, ended: settle(cache.around({ key, signal, read, ask, ...own })) };
  }
  const answer = (index: number, text: string, keep = true) =>
    asked[index]?.resolve({ value: text, answer: createAnswer(text), keep });
  return { kept, cache, asked, begin, answer };
}

/** Lets everything run that only waits for promises. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('an answer cache', () => {
  it('asks once, however many have the same question at once', async () => {
    const { asked, begin, answer, kept } = setUp();
    const all = Array.from({ length: 50 }, () => begin().ended);
    await turn();
    expect(asked).toHaveLength(1);
    answer(0, 'Text');
    const answers = await Promise.all(all);
    expect(answers[0]).toEqual({ value: 'Text', model: 'author-1', cached: false });
    expect(answers.slice(1)).toEqual(Array(49).fill({ value: 'Text', model: 'author-1', cached: true }));
    expect(kept.get('a')).toEqual(createAnswer('Text'));
    expect(await begin().ended).toEqual({ value: 'Text', model: 'author-1', cached: true });
    expect(asked).toHaveLength(1);
  });

  it('lets other questions go their own way', async () => {
    const { asked, begin, answer } = setUp();
    const slow = begin('a');
    const quick = begin('b');
    await turn();
    answer(1, 'Quick');
    expect(await quick.ended).toMatchObject({ value: 'Quick', cached: false });
    answer(0, 'Slow');
    expect(await slow.ended).toMatchObject({ value: 'Slow', cached: false });
    expect(asked).toHaveLength(2);
  });

  it('hands over to the next one who waits when the one who asks is aborted, and to nobody else', async () => {
    const { asked, begin, answer } = setUp();
    const [first, second, third] = [begin(), begin(), begin()];
    await turn();
    first.controller.abort(new Error('the first left'));
    await turn();
    expect(await first.ended).toEqual(new Error('the first left'));
    expect(asked).toHaveLength(2);
    answer(1, 'Text');
    expect(await second.ended).toMatchObject({ value: 'Text', cached: false });
    expect(await third.ended).toMatchObject({ value: 'Text', cached: true });
    expect(asked).toHaveLength(2);
  });

  it('lets the next one ask when the model failed the first', async () => {
    const { asked, begin, answer } = setUp();
    const [first, second] = [begin(), begin()];
    await turn();
    asked[0]?.reject(new Error('no answer'));
    await turn();
    answer(1, 'Text');
    expect(await first.ended).toEqual(new Error('no answer'));
    expect(await second.ended).toMatchObject({ value: 'Text', cached: false });
  });

  it('lets one who waits leave at once with the reason of his own, and keeps no listener', async () => {
    const { asked, begin, answer } = setUp();
    const [first, second] = [begin(), begin()];
    await turn();
    second.controller.abort(new Error('the second left'));
    expect(await second.ended).toEqual(new Error('the second left'));
    const third = begin();
    await turn();
    answer(0, 'Text');
    expect(await first.ended).toMatchObject({ value: 'Text' });
    expect(await third.ended).toMatchObject({ value: 'Text', cached: true });
    expect(getEventListeners(third.controller.signal, 'abort')).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('asks nothing for one who was aborted before, and does not let him wait for others', async () => {
    const { asked, cache, begin } = setUp();
    const signal = AbortSignal.abort(new Error('too late'));
    const ask = () => Promise.reject(new Error('not to be asked'));
    expect(await settle(cache.around({ key: 'a', signal, read, ask }))).toEqual(new Error('too late'));
    begin();
    expect(await settle(cache.around({ key: 'a', signal, read, ask }))).toEqual(new Error('too late'));
    await turn();
    expect(asked).toHaveLength(1);
  });

  it('asks nothing for one who was aborted while the store was looked through', async () => {
    const { asked, begin } = setUp();
    const { controller, ended } = begin();
    controller.abort(new Error('too late'));
    expect(await ended).toEqual(new Error('too late'));
    expect(asked).toEqual([]);
  });

  it('asks anew where the kept answer is valid no more, and keeps the new one', async () => {
    const { asked, begin, answer, kept } = setUp();
    kept.set('a', createAnswer('Old'));
    const { ended } = begin('a', { read: (old) => (old.text === 'Old' ? undefined : { value: old.text }) });
    await turn();
    expect(asked).toHaveLength(1);
    answer(0, 'New');
    expect(await ended).toMatchObject({ value: 'New', cached: false });
    expect(kept.get('a')).toEqual(createAnswer('New'));
  });

  it('lets one ask who cannot use what another one got', async () => {
    const { asked, begin, answer } = setUp();
    const first = begin();
    const second = begin('a', { read: () => undefined });
    await turn();
    answer(0, 'Text');
    await turn();
    expect(await first.ended).toMatchObject({ value: 'Text' });
    expect(asked).toHaveLength(2);
    answer(1, 'Other');
    expect(await second.ended).toMatchObject({ value: 'Other', cached: false });
  });

  it('asks for one who wants another answer, whatever is kept or just being asked, and keeps it', async () => {
    const { asked, begin, answer, kept } = setUp();
    kept.set('a', createAnswer('Old'));
    const fresh = [begin('a', { fresh: true }), begin('a', { fresh: true })];
    await turn();
    expect(asked).toHaveLength(2);
    expect(await begin('a').ended).toMatchObject({ value: 'Old', cached: true });
    answer(0, 'New');
    expect(await fresh[0]?.ended).toMatchObject({ value: 'New', cached: false });
    expect(await begin('a').ended).toMatchObject({ value: 'New', cached: true });
    answer(1, 'Of a fallback', false);
    expect(await fresh[1]?.ended).toMatchObject({ value: 'Of a fallback', cached: false });
    expect(kept.get('a')).toEqual(createAnswer('New'));
  });

  it('asks nothing for one who was aborted before he wanted another answer', async () => {
    const { asked, cache } = setUp();
    const signal = AbortSignal.abort(new Error('too late'));
    const ask = () => Promise.reject(new Error('not to be asked'));
    expect(await settle(cache.around({ key: 'a', fresh: true, signal, read, ask }))).toEqual(
      new Error('too late'),
    );
    expect(asked).toEqual([]);
  });

  it('shares an answer that must not stand for later ones only with those who wait', async () => {
    const { asked, begin, answer } = setUp();
    const [first, second] = [begin(), begin()];
    await turn();
    answer(0, 'Of a fallback', false);
    expect(await first.ended).toMatchObject({ value: 'Of a fallback', cached: false });
    expect(await second.ended).toMatchObject({ value: 'Of a fallback', cached: true });
    begin();
    await turn();
    expect(asked).toHaveLength(2);
  });
});
