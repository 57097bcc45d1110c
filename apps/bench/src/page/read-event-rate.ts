import type { TaskEvent } from '@roadwright/domain';

/** How quickly the content of a course came, by the times that its events carry. */
export interface EventRate {
  readonly events: number;
  /** From the first of them to the last. */
  readonly seconds: number;
}

/** Counts the events that tell of content, from the first to the last. */
export async function readEventRate(
  events: AsyncIterable<Pick<TaskEvent, 'type' | 'at'>>,
): Promise<EventRate> {
  const times: number[] = [];
  for await (const { type, at } of events) {
    if (type === 'content_generation_progress') times.push(Date.parse(at));
  }
  const [first = 0] = times;
  return { events: times.length, seconds: ((times.at(-1) ?? first) - first) / 1000 };
}
