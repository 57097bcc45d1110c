import { expect, it } from 'vitest';
import { knowText } from './know-text.ts';

const TEXT = 'Write plain words, short sentences, and never use a semicolon.';

it('knows every passage of eight words', () => {
  const { passages, size } = knowText(TEXT);
  expect(size).toBe(8);
  expect([...passages]).toEqual([
    'write plain words short sentences and never use',
    'plain words short sentences and never use a',
    'words short sentences and never use a semicolon',
  ]);
});

it('counts in characters where Chinese stands in the text', () => {
  const { passages, size } = knowText('每节课都要先讲为什么再讲怎么做 in Git');
  expect(size).toBe(14);
  expect([...passages][0]).toBe('每 节 课 都 要 先 讲 为 什 么 再 讲 怎 么');
});

it('takes a text apart once', () => {
  expect(knowText(`${TEXT} Once.`)).toBe(knowText(`${TEXT} Once.`));
});

it('forgets the oldest text when many others came after it', () => {
  const first = knowText(TEXT);
  for (let turn = 0; turn < 100; turn++) knowText(`${TEXT} ${turn}`);
  expect(knowText(TEXT)).not.toBe(first);
  expect(knowText(TEXT)).toEqual(first);
});

it('keeps no text that is as long as a book', () => {
  const long = TEXT.repeat(1000);
  expect(knowText(long)).not.toBe(knowText(long));
});
