import { describe, expect, it } from 'vitest';
import { settleAll } from './settle-all.ts';

describe('settleAll', () => {
  it('resolves with every value in order', async () => {
    expect(await settleAll([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two']);
  });

  it('rejects with the first reason in order, but only when all have settled', async () => {
    const slow = Promise.withResolvers<never>();
    let settled = false;
    const all = settleAll([slow.promise, Promise.reject(new Error('quick'))]).finally(() => {
      settled = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    slow.reject(new Error('slow'));
    await expect(all).rejects.toThrow('slow');
  });
});
