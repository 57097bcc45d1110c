import { describe, expect, it } from 'vitest';
import { createOutbox } from './create-outbox.ts';

describe('createOutbox', () => {
  it('gives all that waits at once, then waits for more, then tells the end', async () => {
    const outbox = createOutbox();
    void outbox.put('a');
    void outbox.put('b');
    expect(await outbox.take()).toBe('ab');
    const next = outbox.take();
    void outbox.put('c');
    expect(await next).toBe('c');
    void outbox.put('d');
    outbox.end();
    expect(await outbox.take()).toBe('d');
    expect(await outbox.take()).toBeNull();
  });

  it('ends a reader that waits', async () => {
    const outbox = createOutbox();
    const next = outbox.take();
    outbox.end();
    expect(await next).toBeNull();
  });

  it('makes the writer wait past 64 Ki letters until they are taken', async () => {
    const outbox = createOutbox();
    expect(outbox.put('x'.repeat(65_536))).toBeUndefined();
    const swallowed = outbox.put('y');
    expect(swallowed).toBeInstanceOf(Promise);
    expect(await outbox.take()).toHaveLength(65_537);
    await swallowed;
    expect(outbox.put('z')).toBeUndefined();
  });
});
