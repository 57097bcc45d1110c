import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/create-manual-clock.ts';
import { pause } from './pause.ts';

describe('a pause', () => {
  it('ends with its time', async () => {
    const clock = createManualClock();
    let is_over = false;
    const waiting = pause({ clock, delay_ms: 100, signal: new AbortController().signal }).then(() => {
      is_over = true;
    });
    await clock.advance(99);
    expect(is_over).toBe(false);
    await clock.advance(1);
    await waiting;
    expect(is_over).toBe(true);
  });

  it('is broken off with the reason of the signal, and leaves no timer behind', async () => {
    const clock = createManualClock();
    const stop = new AbortController();
    const waiting = pause({ clock, delay_ms: 100, signal: stop.signal });
    stop.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
    expect(clock.pending).toEqual([]);
  });

  it('does not begin for a signal that has aborted already', async () => {
    const clock = createManualClock();
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(pause({ clock, delay_ms: 100, signal })).rejects.toThrow('too late');
    expect(clock.pending).toEqual([]);
  });
});
