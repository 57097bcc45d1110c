import { describe, expect, test } from 'vitest';
import { compareAuthors, readName } from './compare-authors.ts';
import { compareJournals, readJournal } from './compare-journals.ts';
import { comparePages } from './compare-places.ts';
import { compareTitles, isMisspelling } from './compare-titles.ts';
import { readIssue, readPages, readVolume } from './read-place.ts';
import { readTitle, stripNotes } from './read-title.ts';

describe('journals', () => {
  test.for([
    ['Annals of Tidal Medicine', 'Ann Tidal Med', 'same'],
    ['The Harbour', 'Harbour', 'same'],
    ['Obstetrics & Tides', 'Obstetrics and Tides', 'same'],
    ['JTM', 'Journal of Tidal Medicine', 'same'],
    ['Jtidalmedharb', 'Journal of Tidal Medicine and Harbours', 'same'],
    ['Harbour Quarterly : official journal of the Harbour Society', 'Harbour quarterly', 'same'],
    ['Haibing = Chinese journal of tides', 'Chinese Journal of Tides', 'same'],
    ['Tides', 'Tides and Harbours Weekly', 'unknown'],
    ['', 'Tides', 'unknown'],
    ['Annals of Tidal Medicine', 'Seaside Surgery', 'other'],
  ] as const)('%s | %s: %s', ([a, b, likeness]) => {
    expect(compareJournals(readJournal(a), readJournal(b))).toBe(likeness);
  });
});

describe('pages', () => {
  test.for([
    ['211-225', '211-25', 'same'],
    ['211-225', 'pp. 211--225', 'same'],
    ['S37-S48', 'Suppl-48', 'same'],
    ['2665-2668', 't-8', 'same'],
    ['359.e1-8', '359', 'same'],
    ['8-12', '12-Aug', 'same'],
    ['S37', '37', 'same'],
    ['e12724', '1-6', 'unknown'],
    ['', '5', 'unknown'],
    ['211-225', '301', 'other'],
    ['S37', 'S38', 'other'],
  ] as const)('%s | %s: %s', ([a, b, likeness]) => {
    expect(comparePages(readPages(a), readPages(b))).toBe(likeness);
    expect(comparePages(readPages(b), readPages(a))).toBe(likeness);
  });
});

test.for([
  ['38 (Supplement 1)', '38'],
  ['24 Suppl 3', '24'],
  ['007', '7'],
  ['1)', null],
  ['Suppl 2', null],
  ['', null],
] as const)('the volume of "%s" is %s', ([text, volume]) => {
  expect(readVolume(text)).toBe(volume);
});

test.for([
  ['3', '3'],
  ['No. 03', '3'],
  ['1-2', '1'],
  ['1112', null],
  ['SUPPL. 1', null],
  ['Special Issue', null],
] as const)('the issue of "%s" is %s', ([text, issue]) => {
  expect(readIssue(text)).toBe(issue);
});

describe('authors', () => {
  const compare = (a: string[], b: string[]) => compareAuthors(a.map(readName), b.map(readName));
  test.for<[string[], string[], object]>([
    [['Quill, Mara T.'], ['M. Quill'], { likeness: 'same', first: true }],
    [['von Pavel, J'], ['Pavel J'], { likeness: 'same', first: true }],
    [['Östensson, E'], ['Stensson, E'], { likeness: 'same', first: true }],
    [['Li, Wei', 'Zhao, Min'], ['Zhao, Min'], { likeness: 'same', first: false, shared: 1 }],
    [['Okafor, Robert'], ['Okafor, Bob'], { likeness: 'unknown', shared: 0 }],
    [['Müller, K'], ['Mueller K'], { likeness: 'same', first: true }],
    [['Wang, Yi'], ['Zhang, Yi'], { likeness: 'other' }],
    [['Wang, Yi'], [], { likeness: 'unknown', lists: 1 }],
  ])('%j | %j: %j', ([a, b, evidence]) => {
    expect(compare(a, b)).toMatchObject(evidence);
  });
});

describe('titles', () => {
  const compare = (a: string, b: string) => compareTitles(readTitle(a), readTitle(b));
  test.for([
    ['The sleep of harbour pilots', 'Sleep of the Harbour Pilots 1', 'same'],
    ['Inter-dependence of tides', 'Interdependence of tides', 'same'],
    ['Commerical data of harbours', 'Commercial data of harbours', 'same'],
    ['The sleep of pilots: a survey', 'The sleep of pilots', 'part'],
    ['Memory of adults in lighthouses', 'Memory of adolescents in lighthouses', 'kin'],
    ['Memory of adults in lighthouses', 'Wind, wool and foghorns', 'other'],
    ['', 'Wind', 'unknown'],
  ] as const)('%s | %s: %s', ([a, b, likeness]) => {
    expect(compare(a, b).likeness).toBe(likeness);
    expect(compare(b, a).likeness).toBe(likeness);
  });

  test('that differ in a numeral say so', () => {
    expect(compare('Reading by lamplight 1', 'Reading by lamplight 2').numbers_differ).toBe(true);
    expect(compare('Reading by lamplight', 'Reading by lamplight').numbers_differ).toBe(false);
  });

  test.for([
    ['tumour', 'tumor', true],
    ['commerical', 'commercial', true],
    ['practices1', 'practices', true],
    ['hypertension', 'hypotension', false],
    ['mice', 'mace', false],
    ['2010a', '2011a', false],
  ] as const)('%s and %s: misspelling %s', ([a, b, is]) => {
    expect(isMisspelling(a, b)).toBe(is);
  });

  test.for([
    ['Sleep of pilots. [Review] [31 refs]', 'Sleep of pilots'],
    ['Sleep of pilots (Structured abstract)', 'Sleep of pilots'],
    ['"Sleep of pilots.[Erratum appears in J Tides 2011 Note: Wu [corrected to Xu]]"', 'Sleep of pilots'],
    ['[Sleep]', '[Sleep]'],
  ])('"%s" without notes is "%s"', ([title = '', bare]) => {
    expect(stripNotes(title)).toBe(bare);
  });
});
