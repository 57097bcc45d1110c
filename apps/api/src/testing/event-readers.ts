import { once } from 'node:events';
import type { EventPage, TaskEvent } from '@roadwright/domain';
import { type RawData, WebSocket } from 'ws';

/** What one connection brought. */
export interface Reading {
  readonly events: TaskEvent[];
  /** Close code of the WebSocket, or null when the test left first. */
  readonly code: number | null;
}

interface Place {
  /** Address of the server. */
  readonly url: string;
  readonly task_id: string;
  readonly after: number;
  /** Leaves after so many events; all until the end by default. */
  readonly count?: number;
  /** Called with how many events have arrived. */
  readonly onEvent?: (count: number) => void;
}

/** Reads a task's events from a WebSocket. */
export async function readSocket({
  url,
  task_id,
  after,
  count = Number.POSITIVE_INFINITY,
  onEvent = () => undefined,
}: Place): Promise<Reading> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/ws/${task_id}?after=${after}`);
  const events: TaskEvent[] = [];
  let left = false;
  socket.on('message', (data: RawData) => {
    if (left) return;
    onEvent(events.push(JSON.parse(data.toString())));
    if (events.length < count) return;
    left = true;
    socket.terminate();
  });
  const [code] = await once(socket, 'close');
  return { events, code: left ? null : code };
}

/** Reads a task's events from a stream, as a browser that comes back does. */
export async function readStream({
  url,
  task_id,
  after,
  count = Number.POSITIVE_INFINITY,
  onEvent = () => undefined,
}: Place): Promise<Reading> {
  const headers = { accept: 'text/event-stream', 'last-event-id': String(after) };
  const response = await fetch(`${url}/api/v1/tasks/${task_id}/events`, { headers });
  const events: TaskEvent[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    const blocks = (text + Buffer.from(chunk).toString()).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(block) ?? [];
      if (data === undefined || events.length >= count) continue;
      onEvent(events.push(JSON.parse(data)));
      if (Number(id) !== events.at(-1)?.seq) throw new Error(`id ${id} does not fit ${data}`);
    }
    if (events.length >= count) break; // which also closes the connection
  }
  return { events, code: null };
}

/** Reads one page of a task's events. */
export async function readPage({ url, task_id, after, count = 1000 }: Place): Promise<Reading> {
  const limit = Math.min(count, 1000);
  const response = await fetch(`${url}/api/v1/tasks/${task_id}/events?after=${after}&limit=${limit}`);
  const { items, next_after } = (await response.json()) as EventPage;
  if (next_after !== (items.at(-1)?.seq ?? after)) throw new Error(`next_after is ${next_after}`);
  return { events: items, code: null };
}
