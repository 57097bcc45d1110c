import type { BibliographicRecord } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changes, makeWork, TWINS } from '../testing/made-up-works.ts';
import { sampleRecord } from '../testing/sample-record.ts';
import { blockKeys } from './block-keys.ts';
import { clusterRecords } from './cluster-records.ts';

const idsOf = (records: readonly BibliographicRecord[]): string[][] =>
  clusterRecords(records).clusters.map((members) => members.map(({ id }) => id));

const numbers = fc.uniqueArray(fc.nat(5_000), { minLength: 1, maxLength: 12 });

describe('any made-up library', () => {
  test('has one cluster per work when each record was changed as indexes change them', () => {
    fc.assert(
      fc.property(numbers, fc.array(changes, { minLength: 24, maxLength: 24 }), (works, list) => {
        const records = works.flatMap((number, at) => {
          const work = makeWork(number);
          return [
            work,
            { ...work, ...list[2 * at]?.(work), id: `${work.id}x` },
            { ...work, ...list[2 * at + 1]?.(work), id: `${work.id}y` },
          ];
        });
        expect(idsOf(records)).toEqual(works.map((n) => [`w${n}`, `w${n}x`, `w${n}y`]).toSorted());
      }),
    );
  });

  test('is clustered the same in whatever order it comes', () => {
    fc.assert(
      fc.property(numbers, changes, fc.infiniteStream(fc.nat()), (works, change, order) => {
        const records = works.flatMap((number) => {
          const work = makeWork(number % 6);
          return [
            { ...work, id: `a${number}` },
            { ...work, ...change(work), id: `b${number}` },
          ];
        });
        const keys = new Map(records.map(({ id }) => [id, order.next().value]));
        const shuffled = records.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(clusterRecords(shuffled)).toEqual(clusterRecords(records));
      }),
    );
  });

  test.for(Object.entries(TWINS))('keeps twins apart that are %s', ([, [first, second]]) => {
    fc.assert(
      fc.property(fc.nat(5_000), (number) => {
        const work = makeWork(number);
        const twins = [
          { ...work, ...first(work), id: 'a' },
          { ...work, ...second(work), id: 'b' },
        ];
        expect(idsOf(twins)).toEqual([['a'], ['b']]);
      }),
    );
  });
});

describe('clusters', () => {
  const TITLE = 'A long account of the habits of solitary herons';
  const bare = { authors: ['Okonkwo, Ada'], doi: '', volume: '', number: '', pages: '' };

  test('never hold two members that a veto keeps apart, however well a third one fits both', () => {
    const records = [
      sampleRecord({ ...bare, id: 'a', title: TITLE, volume: '3', pages: '10-19' }),
      sampleRecord({ ...bare, id: 'b', title: TITLE }),
      sampleRecord({ ...bare, id: 'c', title: TITLE, volume: '4', pages: '70-79' }),
    ];
    const { clusters, vetoes } = clusterRecords(records);
    expect(clusters.map((members) => members.length).toSorted()).toEqual([1, 2]);
    expect(vetoes).toEqual([expect.objectContaining({ ids: ['a', 'c'], veto: 'volume' })]);
  });

  test('give the strongest reason of each member but the first', () => {
    const records = [
      sampleRecord({ id: 'a' }),
      sampleRecord({ id: 'b', doi: '' }),
      sampleRecord({ id: 'c', pages: '' }),
    ];
    expect(clusterRecords(records).clusters).toEqual([
      [
        { id: 'a', reason: null },
        { id: 'b', reason: 'same_pages' },
        { id: 'c', reason: 'same_identifier' },
      ],
    ]);
  });

  test('of alike titles in doubt are candidates, once per two clusters', () => {
    const title = (whom: string) =>
      `Effects of slow reading on the long-term memory of healthy ${whom} in lighthouses`;
    const records = ['adults', 'adolescents'].flatMap((whom, at) =>
      ['x', 'y'].map((copy) => sampleRecord({ id: `${at}${copy}`, title: title(whom), doi: '', pages: '' })),
    );
    expect(clusterRecords(records).candidates).toEqual([{ ids: ['0x', '1x'], reason: 'like_title' }]);
  });

  test('do not chain hundreds of different descriptions of a stub', () => {
    const records = Array.from({ length: 400 }, (_, at) =>
      sampleRecord({
        ...bare,
        id: `${at}`,
        title: TITLE,
        authors: ['Okonkwo, Ada', `Helper${makeWork(at).volume}, ${makeWork(at * 7).title}`],
      }),
    );
    const { clusters, vetoes } = clusterRecords(records);
    expect(Math.max(...clusters.map((members) => members.length))).toBeLessThan(400);
    expect(vetoes).toContainEqual(expect.objectContaining({ veto: 'size' }));
  });

  test('of no records are none', () => {
    expect(clusterRecords([])).toEqual({ clusters: [], candidates: [], vetoes: [], comparisons: 0 });
  });

  test('tell how far they are', () => {
    const seen: number[] = [];
    clusterRecords([makeWork(1), makeWork(2)], { onProgress: (done, total) => seen.push(done, total) });
    expect(seen).toEqual([1, 2, 2, 2]);
  });
});

describe('the number of comparisons grows like n log n', () => {
  const growth = (make: (number: number) => BibliographicRecord): number => {
    const count = (size: number) =>
      clusterRecords(Array.from({ length: size }, (_, at) => make(at))).comparisons;
    return count(8 * 800) / Math.max(1, count(800));
  };
  /** 8 n log 8 n over n log n, with n = 800. */
  const MOST = (8 * Math.log2(8 * 800)) / Math.log2(800);

  test.for<[string, (number: number) => BibliographicRecord]>([
    ['thousands of stubs bear one title', (at) => ({ ...makeWork(at), title: 'Powered by a web server' })],
    [
      'one author wrote everything',
      (at) => ({ ...makeWork(at), authors: ['Wang, Y.'], year: 2013, volume: '' }),
    ],
    ['all records are the same', (at) => sampleRecord({ id: `r${at}` })],
    ['all works stand in one volume', (at) => ({ ...makeWork(at), volume: '1', pages: '1-8', year: 2013 })],
  ])('when %s', ([, make]) => {
    expect(growth(make)).toBeLessThan(MOST);
  });
});

test('two records of one work share a block key, whatever an index left out', () => {
  fc.assert(
    fc.property(fc.nat(5_000), changes, (number, change) => {
      const work = makeWork(number);
      const keys = new Set(blockKeys(work));
      expect(blockKeys({ ...work, ...change(work) }).some((key) => keys.has(key))).toBe(true);
    }),
  );
});
