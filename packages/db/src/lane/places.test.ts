import { expect, test } from 'vitest';
import { createPlaces } from './places.ts';

test('a job that waited for its place until the lane was stopped is left, and not begun', async () => {
  const begun: string[] = [];
  const left: string[] = [];
  const done = Promise.withResolvers<void>();
  const places = createPlaces(1, {
    onJob: async (task_id) => {
      begun.push(task_id);
      await done.promise;
    },
    onLeft: async (task_id) => void left.push(task_id),
  });
  const taken = ['a', 'b'].map((task_id) => places.take(task_id));
  await Promise.resolve();
  expect(begun).toEqual(['a']);
  places.close();
  done.resolve();
  await Promise.all(taken);
  expect({ begun, left }).toEqual({ begun: ['a'], left: ['b'] });
});
