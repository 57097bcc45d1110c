import { expect, test } from 'vitest';
import { eachItem } from './each-item.ts';

const PAGES = [
  { items: [1, 2], next_cursor: 'a' },
  { items: [], next_cursor: 'b' },
  { items: [3], next_cursor: null },
];

function createList() {
  const asked: (string | undefined)[] = [];
  const readPage = async ({ cursor }: { cursor?: string }) => {
    asked.push(cursor);
    return PAGES[asked.length - 1] ?? expect.fail('there is no such page');
  };
  return { asked, readPage };
}

test('every item of every page is given, in order', async () => {
  const { asked, readPage } = createList();
  expect(await Array.fromAsync(eachItem(readPage))).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'a', 'b']);
});

test('no page is asked for before it is needed', async () => {
  const { asked, readPage } = createList();
  for await (const item of eachItem(readPage)) if (item === 2) break;
  expect(asked).toEqual([undefined]);
});
