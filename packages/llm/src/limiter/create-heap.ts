/** A thing that knows its place in the heap, so that it can leave from anywhere. */
export interface Heaped {
  /** Kept by the heap; -1 outside. */
  heap_index: number;
}

export interface Heap<T extends Heaped> {
  readonly size: number;
  peek(): T | undefined;
  push(item: T): void;
  pop(): T | undefined;
  /** Takes an item out from wherever it stands; nothing happens when it is not inside. */
  remove(item: T): void;
}

/** Makes a binary heap: the first by `isBefore` is on top, and every change takes O(log n) (Williams 1964). */
export function createHeap<T extends Heaped>(isBefore: (one: T, other: T) => boolean): Heap<T> {
  const items: T[] = [];

  const place = (item: T, index: number) => {
    items[index] = item;
    item.heap_index = index;
  };
  const rise = (item: T, from: number) => {
    let index = from;
    while (index > 0) {
      const parent_index = (index - 1) >>> 1;
      const parent = items[parent_index];
      if (parent === undefined || !isBefore(item, parent)) break;
      place(parent, index);
      index = parent_index;
    }
    place(item, index);
  };
  const findFirstChild = (index: number): T | undefined => {
    const left = items[2 * index + 1];
    const right = items[2 * index + 2];
    return left !== undefined && right !== undefined && isBefore(right, left) ? right : left;
  };
  const sink = (item: T, from: number) => {
    let index = from;
    for (let child = findFirstChild(index); child !== undefined; child = findFirstChild(index)) {
      if (!isBefore(child, item)) break;
      const next = child.heap_index;
      place(child, index);
      index = next;
    }
    place(item, index);
  };
  const remove = (item: T) => {
    const index = item.heap_index;
    if (items[index] !== item) return;
    item.heap_index = -1;
    const last = items.pop();
    if (last === undefined || last === item) return;
    sink(last, index);
    rise(last, last.heap_index);
  };

  return {
    get size() {
      return items.length;
    },
    peek: () => items[0],
    push: (item) => rise(item, items.length),
    pop() {
      const first = items[0];
      if (first !== undefined) remove(first);
      return first;
    },
    remove,
  };
}
