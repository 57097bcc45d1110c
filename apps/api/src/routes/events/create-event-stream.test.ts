import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hub } from '../../hub/create-hub.ts';
import type { Subscription } from '../../hub/subscription.ts';
import { createEventStream } from './create-event-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A hub that keeps its one subscription for the test to play with. */
function createStandInHub() {
  const subscriptions: Subscription[] = [];
  const leave = vi.fn();
  const hub: Hub = {
    subscribe: (subscription) => {
      subscriptions.push(subscription);
      return leave;
    },
    wake: () => undefined,
    setConnected: () => undefined,
    connected: true,
  };
  return { hub, subscriptions, leave };
}

const hold = () => () => undefined;
const frame = (seq: number) =>
  ({ task_id: 'a', seq, type: 'step_started', at_ms: 0, frame: `{"seq":${seq}}` }) as const;

async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | null> {
  const { value, done } = await reader.read();
  return done ? null : new TextDecoder().decode(value);
}

describe('createEventStream', () => {
  it('says how to come back, sends events with their seq as id, and ends with the task', async () => {
    const { hub, subscriptions } = createStandInHub();
    const reader = createEventStream({ hub, hold, task_id: 'a', after: 3, over: false }).getReader();
    expect(await readText(reader)).toBe('retry: 1000\n\n');
    expect(subscriptions[0]).toMatchObject({ task_id: 'a', after: 3 });
    void subscriptions[0]?.onFrames([frame(4)]);
    void subscriptions[0]?.onFrames([frame(5), frame(6)]);
    expect(await readText(reader)).toBe(
      'id: 4\ndata: {"seq":4}\n\nid: 5\ndata: {"seq":5}\n\nid: 6\ndata: {"seq":6}\n\n',
    );
    subscriptions[0]?.onEnd('task_ended');
    expect(await readText(reader)).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends a comment each 15 s while nothing else waits', async () => {
    const { hub } = createStandInHub();
    const reader = createEventStream({ hub, hold, task_id: 'a', after: 0, over: false }).getReader();
    await readText(reader);
    await vi.advanceTimersByTimeAsync(45_000);
    expect(await readText(reader)).toBe(': ping\n\n');
    const next = readText(reader);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next).toBe(': ping\n\n');
  });

  it('leaves the hub when the client is gone', async () => {
    const { hub, leave } = createStandInHub();
    const reader = createEventStream({ hub, hold, task_id: 'a', after: 0, over: false }).getReader();
    await readText(reader);
    expect(leave).not.toHaveBeenCalled();
    await reader.cancel();
    expect(leave).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends at once when nothing more can come', async () => {
    const { hub, subscriptions } = createStandInHub();
    const reader = createEventStream({ hub, hold, task_id: 'a', after: 9, over: true }).getReader();
    expect(await readText(reader)).toBe('retry: 1000\n\n');
    expect(await readText(reader)).toBeNull();
    expect(subscriptions).toEqual([]);
  });

  it('holds nothing while nobody reads', () => {
    const { hub, subscriptions } = createStandInHub();
    createEventStream({ hub, hold, task_id: 'a', after: 0, over: false });
    expect(subscriptions).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
