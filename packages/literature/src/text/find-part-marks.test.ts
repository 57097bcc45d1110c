import { describe, expect, it } from 'vitest';
import { findPartMarks } from './find-part-marks.ts';

const find = (title: string): string[] => findPartMarks(title).map(({ kind, value }) => `${kind} ${value}`);

describe('findPartMarks', () => {
  it.each([
    ['On groups. Part II', 'part 2'],
    ['On groups, Part 2: Lie groups', 'part 2'],
    ['On groups: part two', 'part 2'],
    ['Part B of a study', 'part b'],
    ['On groups, parts 1 and 2', 'part 1+2'],
    ['Gruppen, Teil 3', 'part 3'],
    ['Gruppen. Zweiter Teil', 'part 2'],
    ['Groupes, deuxième partie', 'part 2'],
    ['Handbook, Vol. 3', 'volume 3'],
    ['Handbuch, Band IV', 'volume 4'],
    ['Handbook, volume 12', 'volume 12'],
    ['Chapter 7', 'chapter 7'],
    ['A phase III trial of aspirin', 'phase 3'],
    ['Aspirin: Study 2', 'study 2'],
    ['Handbook, second edition', 'edition 2'],
    ['Handbook (2nd ed.)', 'edition 2'],
    ['Third report of the panel', 'report 3'],
    ['On groups. II', 'part 2'],
    ['On groups II', 'part 2'],
    ['On groups (2)', 'part 2'],
    ['On groups - 2', 'part 2'],
    ['Groups: study 1', 'study 1'],
    ['Study 1 of groups', 'study 1'],
    ['On groups, IX.', 'part 9'],
    ['II. On groups', 'part 2'],
    ['(3) On groups', 'part 3'],
  ])('finds the mark of %j', (title, mark) => {
    expect(find(title)).toEqual([mark]);
  });

  it('finds several marks in the order of the title', () => {
    expect(find('Handbook, Vol. 2, Part III')).toEqual(['volume 2', 'part 3']);
  });

  it.each([
    'On groups',
    'Trends in 2005',
    'Vitamin C',
    'Hepatitis B',
    'Part of the problem',
    'Type 2 diabetes',
    'The study of groups',
    'Mix',
    'A volume of air',
    '',
    'Report on groups',
    'A case study 1',
    'Two-stage groups',
    'Designing groups 1, 2',
    'Glucagon-like peptide-1',
    'Collagen-II',
    'Lancet 2007;369:1494-6',
    'Three reports',
  ])('finds none in %j', (title) => {
    expect(find(title)).toEqual([]);
  });

  it.each(['part ', 'part 1 and ', 'i', '(', ' ii', '1.'])(
    'reads long repetitions of %j in bounded steps',
    (piece) => {
      expect(find(piece.repeat(100_000)).length).toBeLessThan(10);
    },
  );
});
