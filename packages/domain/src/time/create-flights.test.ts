import { expect, test } from 'vitest';
import { createFlights } from './create-flights.ts';

/** Flights that land when the test says, each with the signal that it was started with. */
function setUp() {
  const started: (PromiseWithResolvers<string> & { readonly signal: AbortSignal })[] = [];
  const join = createFlights<string>();
  const start = (signal: AbortSignal) => {
    const flight = { ...Promise.withResolvers<string>(), signal };
    started.push(flight);
    return flight.promise;
  };
  return { started, join: (name: string, signal: AbortSignal) => join(name, signal, start) };
}
const { signal } = new AbortController();

test('those who want the same at the same time share one flight, and whoever comes later starts another', async () => {
  const { started, join } = setUp();
  const both = [join('a', signal), join('a', signal), join('b', signal)];
  expect(started).toHaveLength(2);
  started[0]?.resolve('first');
  started[1]?.resolve('second');
  expect(await Promise.all(both)).toEqual(['first', 'first', 'second']);
  void join('a', signal).catch(() => undefined);
  expect(started).toHaveLength(3);
});

test('it is called off when the last who waits has left, and nobody joins it then', async () => {
  const { started, join } = setUp();
  const [one, other] = [new AbortController(), new AbortController()];
  const waiting = [join('a', one.signal), join('a', other.signal)];
  one.abort(new Error('one left'));
  await expect(waiting[0]).rejects.toThrow('one left');
  expect(started[0]?.signal.aborted).toBe(false);
  other.abort(new Error('all left'));
  await expect(waiting[1]).rejects.toThrow('all left');
  expect(started[0]?.signal.reason).toEqual(new Error('all left'));
  const later = join('a', signal);
  started[1]?.resolve('later');
  expect(await later).toBe('later');
});

test('who has left before it begins starts nothing', async () => {
  const { started, join } = setUp();
  await expect(join('a', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  expect(started).toEqual([]);
});
