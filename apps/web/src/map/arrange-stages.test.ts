import { expect, test } from 'vitest';
import { arrangeStages } from './arrange-stages.ts';

const tall = { width: 200, height: 400 };

test('in a wide pane tall boxes stand side by side', () => {
  expect(arrangeStages([tall, tall, tall], 2)).toEqual([
    { x: 0, y: 0 },
    { x: 240, y: 0 },
    { x: 480, y: 0 },
  ]);
});

test('in a narrow pane they stand below one another', () => {
  expect(arrangeStages([tall, tall], 0.2)).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 440 },
  ]);
});

test('between the two they stand in rows, each as high as its highest', () => {
  const low = { width: 200, height: 100 };
  expect(arrangeStages([low, tall, low, low], 1)).toEqual([
    { x: 0, y: 0 },
    { x: 240, y: 0 },
    { x: 0, y: 440 },
    { x: 240, y: 440 },
  ]);
});

test('nothing has no place', () => {
  expect(arrangeStages([], 1)).toEqual([]);
});
