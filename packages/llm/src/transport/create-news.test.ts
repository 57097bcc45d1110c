import { expect, test } from 'vitest';
import { createNews } from './create-news.ts';

test('what is told before and while somebody reads comes in order, then the end', async () => {
  const news = createNews<number>();
  news.tell(1);
  news.tell(2);
  const read: number[] = [];
  const reading = (async () => {
    for await (const item of news) read.push(item);
  })();
  await new Promise((resolve) => setImmediate(resolve));
  expect(read).toEqual([1, 2]);
  news.tell(3);
  news.tell(4);
  news.end();
  await reading;
  expect(read).toEqual([1, 2, 3, 4]);
});

test('an end before the reading leaves nothing out', async () => {
  const news = createNews<string>();
  news.tell('last');
  news.end();
  expect(await Array.fromAsync(news)).toEqual(['last']);
});

test('a reader that waits is woken by the end', async () => {
  const news = createNews<string>();
  const reading = Array.fromAsync(news);
  await new Promise((resolve) => setImmediate(resolve));
  news.end();
  expect(await reading).toEqual([]);
});
