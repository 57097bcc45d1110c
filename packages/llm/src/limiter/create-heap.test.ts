import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeap, type Heaped } from './create-heap.ts';

interface Item extends Heaped {
  readonly rank: number;
  readonly number: number;
}

const isBefore = (one: Item, other: Item) =>
  one.rank === other.rank ? one.number < other.number : one.rank < other.rank;
const sort = (items: readonly Item[]) => items.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));

test('is as good as a sorted list, whatever comes, goes and leaves from the middle', () => {
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('push', 'push', 'pop', 'remove'),
      rank: fc.integer({ min: 0, max: 20 }),
      pick: fc.nat(),
    }),
    { maxLength: 300, size: 'max' },
  );
  fc.assert(
    fc.property(steps, (asked) => {
      const heap = createHeap<Item>(isBefore);
      let inside: Item[] = [];
      for (const [number, { kind, rank, pick }] of asked.entries()) {
        if (kind === 'push') {
          const item = { rank, number, heap_index: -1 };
          heap.push(item);
          inside = sort([...inside, item]);
        } else if (kind === 'pop') {
          expect(heap.pop()).toBe(inside.shift());
        } else if (inside.length > 0) {
          const [gone] = inside.splice(pick % inside.length, 1);
          heap.remove(gone!);
          expect(gone!.heap_index).toBe(-1);
        }
        expect(heap.size).toBe(inside.length);
        expect(heap.peek()).toBe(inside[0]);
      }
      expect(Array.from(inside, () => heap.pop())).toEqual(inside);
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

test('who is not inside, or no longer, leaves nothing behind', () => {
  const heap = createHeap<Item>(isBefore);
  const items = [3, 1, 2].map((rank, number) => ({ rank, number, heap_index: -1 }));
  for (const item of items) heap.push(item);
  heap.remove({ rank: 1, number: 9, heap_index: 0 });
  expect(heap.size).toBe(3);
  const first = heap.pop();
  heap.remove(first!);
  expect(heap.size).toBe(2);
});
