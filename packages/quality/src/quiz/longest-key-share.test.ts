import { describe, expect, it } from 'vitest';
import { measureRule } from '../testing/measure-rule.ts';
import { longestKeyShareCorpus } from './corpus/longest-key-share.ts';
import { readItems } from './corpus/read-items.ts';
import { readPlaces } from './corpus/read-places.ts';
import {
  countByChance,
  listLongestKeys,
  longestKeyShare,
  measureLongestKeyShare,
} from './longest-key-share.ts';

measureRule(longestKeyShare, longestKeyShareCorpus);

describe('measureLongestKeyShare', () => {
  it('gives the figures of a course', () => {
    const [items = []] = readPlaces('4 A+A-A-A-B+B-B-B-C+C-C-C-D+D-D-D-A+A-A-A-B+A 2 A+');
    const { questions, found, expected, band } = measureLongestKeyShare(items);
    expect({ questions, found, expected }).toEqual({ questions: 21, found: 6, expected: 5.25 });
    expect(band?.[0]).toBeCloseTo(0.861, 3);
    expect(band?.[1]).toBeCloseTo(9.639, 3);
  });

  it('says nothing of few questions', () => {
    expect(measureLongestKeyShare([]).band).toBeNull();
  });
});

describe('listLongestKeys', () => {
  const items = readItems(
    'en',
    `
    Wrong is longest | *short | a longer one | mid
    A little longer | *abcdef | abcde | abc
    Two right | *abcdefghijkl | *abc | ab
    Much longer | a | *abcdefghijklmno | b
    As long as another | *abcdef | ghijkl | abc
    Of two options | *abcdef | abc
    `,
  );

  it('names the most conspicuous first, by any margin', () => {
    expect(listLongestKeys(items)).toEqual([3, 1]);
  });

  it('names as many as are counted as found', () => {
    for (const some of [...longestKeyShareCorpus.positives, ...longestKeyShareCorpus.negatives, items]) {
      expect(listLongestKeys(some)).toHaveLength(measureLongestKeyShare(some).found);
      expect(countByChance(some)).toBe(measureLongestKeyShare(some).expected);
    }
    expect(countByChance(items)).toBeCloseTo(1);
  });
});
