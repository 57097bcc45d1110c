import { expect, test } from 'vitest';
import { createSeededRandom } from '../random/seeded-random.ts';
import { createFaultDice } from './fault-dice.ts';
import type { WireRequest } from './wire-request.ts';

const quiz = { answer: 'quiz' } as WireRequest;
const tutorial = { answer: 'tutorial' } as WireRequest;
const throwMany = (request: WireRequest, seed = 1) => {
  const dice = createFaultDice({ server_fault: 0.1, hang: 0.05, fenced_json: 0.2 }, createSeededRandom(seed));
  const row = Array.from({ length: 4000 }, () => dice.throw(request)?.kind ?? '-');
  return { row, counts: dice.counts };
};

test('each fault happens to its share of the requests, the same row for the same seed', () => {
  const { row, counts } = throwMany(quiz);
  expect((counts.get('server_fault') ?? 0) / 4000).toBeCloseTo(0.1, 1);
  expect((counts.get('hang') ?? 0) / 4000).toBeCloseTo(0.05, 1);
  expect((counts.get('fenced_json') ?? 0) / 4000).toBeCloseTo(0.2, 1);
  expect(row).toEqual(throwMany(quiz).row);
  expect(row).not.toEqual(throwMany(quiz, 2).row);
});

test('plain text has no JSON that could be broken', () => {
  const { counts } = throwMany(tutorial);
  expect([...counts.keys()].toSorted()).toEqual(['hang', 'server_fault']);
});

test('without shares nothing happens', () => {
  const dice = createFaultDice({}, () => 0);
  expect(dice.throw(quiz)).toBeUndefined();
});
