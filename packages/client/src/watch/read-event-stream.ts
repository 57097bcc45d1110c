import type { TaskEvent } from '@roadwright/domain';
import { createParser } from 'eventsource-parser';

/** More than any event can be; a stream past it is not ours. */
const LONGEST_EVENT = 1_048_576;

/**
 * Reads a stream of server-sent events, giving one list for every piece of it that arrives; an empty list is a
 * sign of life. Ends when the stream does.
 *
 * @throws SyntaxError when a frame is not JSON, and whatever the connection fails with
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<TaskEvent[], void> {
  let arrived: TaskEvent[] = [];
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ data }) => {
      arrived.push(JSON.parse(data) as TaskEvent);
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
    yield arrived;
    arrived = [];
  }
}
