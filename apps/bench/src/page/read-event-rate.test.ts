import { expect, it } from 'vitest';
import { readEventRate } from './read-event-rate.ts';

const told = (type: 'step_started' | 'content_generation_progress', at: string) => ({ type, at });

async function* tell<T>(events: readonly T[]): AsyncGenerator<T> {
  yield* events;
}

it('the rate of a course is that of its content alone', async () => {
  const events = [
    told('step_started', '2026-01-01T00:00:00Z'),
    told('content_generation_progress', '2026-01-01T00:00:10Z'),
    told('content_generation_progress', '2026-01-01T00:00:11Z'),
    told('content_generation_progress', '2026-01-01T00:00:12.5Z'),
  ];
  expect(await readEventRate(tell(events))).toEqual({ events: 3, seconds: 2.5 });
  expect(await readEventRate(tell(events.slice(0, 1)))).toEqual({ events: 0, seconds: 0 });
});
