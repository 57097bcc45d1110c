import { describe, expect, it } from 'vitest';
import { measureRule } from '../testing/measure-rule.ts';
import { keyPositionCorpus } from './corpus/key-position.ts';
import { readPlaces } from './corpus/read-places.ts';
import { keyPosition, measureKeyPosition } from './key-position.ts';

measureRule(keyPosition, keyPositionCorpus);

describe('measureKeyPosition', () => {
  it('gives the figures of a course', () => {
    const [items = []] = readPlaces('4 AAAAAAAAAABBBBBBCCCD 3 ABC 2 A');
    const { questions, places, chi_square, limit } = measureKeyPosition(items);
    expect(questions).toBe(23);
    expect(places.map(({ found }) => found)).toEqual([11, 7, 4, 1]);
    expect(places.map(({ expected }) => expected)).toEqual([6, 6, 6, 5]);
    expect(chi_square).toBeCloseTo(9.2, 9);
    // The table has 7.815.
    expect(limit).toBeCloseTo(7.815, 1);
  });

  it('says nothing of few questions', () => {
    const [items = []] = readPlaces('4 AAAA');
    expect(measureKeyPosition(items).limit).toBeNull();
    expect(measureKeyPosition([])).toEqual({ questions: 0, places: [], chi_square: 0, limit: null });
  });
});
