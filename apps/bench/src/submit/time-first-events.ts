import { createRoadwrightClient } from '@roadwright/client';
import type { EventType, TaskEvent } from '@roadwright/domain';

/** Milliseconds from the moment at which the 202 had been read to the frame, in one entry per submission. */
export interface FirstEvents {
  readonly queued_ms: readonly number[];
  readonly started_ms: readonly number[];
}

/** No frame may take longer. */
const PATIENCE_MS = 30_000;

/** Submits one goal after the other, watches each one on a socket until it is started, and cancels it. */
export async function timeFirstEvents(base_url: string, count: number): Promise<FirstEvents> {
  const client = createRoadwrightClient({ base_url });
  const queued_ms: number[] = [];
  const started_ms: number[] = [];
  for (let number = 0; number < count; number++) {
    const { task_id } = await client.createRoadmap({ preferences: { learning_goal: `Goal ${number}` } });
    const accepted_at = performance.now();
    const frames = await readFrames(
      `${base_url.replace(/^http/, 'ws')}/api/v1/ws/${task_id}`,
      async (type) => {
        if (type === 'task_started') await client.cancelTask(task_id);
      },
    );
    const find = (type: EventType) => {
      const at = frames.get(type);
      if (at === undefined) throw new Error(`The socket of ${task_id} never told of ${type}.`);
      return at - accepted_at;
    };
    queued_ms.push(find('task_queued'));
    started_ms.push(find('task_started'));
  }
  return { queued_ms, started_ms };
}

/** Reads a socket to its end and gives when the first frame of each type came, by performance.now(). @throws Error */
async function readFrames(
  url: string,
  onFrame: (type: EventType) => Promise<void>,
): Promise<ReadonlyMap<EventType, number>> {
  const frames = new Map<EventType, number>();
  const over = Promise.withResolvers<void>();
  const socket = new WebSocket(url);
  socket.addEventListener('message', ({ data }) => {
    const now = performance.now();
    const { type } = JSON.parse(String(data)) as TaskEvent;
    if (frames.has(type)) return;
    frames.set(type, now);
    onFrame(type).catch(over.reject);
  });
  socket.addEventListener('close', ({ code, reason }) => {
    if (code === 1000) over.resolve();
    else over.reject(new Error(`The socket was closed with ${code}: ${reason}`));
  });
  const late = setTimeout(() => over.reject(new Error(`${url} said nothing more.`)), PATIENCE_MS);
  await over.promise.finally(() => clearTimeout(late));
  return frames;
}
