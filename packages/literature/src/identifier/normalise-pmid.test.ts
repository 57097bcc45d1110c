import { describe, expect, it } from 'vitest';
import { normalisePmid } from './normalise-pmid.ts';

describe('normalisePmid', () => {
  it.each([
    ['1', '1'],
    ['12345678', '12345678'],
    ['99999999', '99999999'],
    ['PMID: 12345', '12345'],
    ['pmid12345', '12345'],
    ['PubMed ID 12345', '12345'],
    ['MEDLINE:12345', '12345'],
    ['0012345', '12345'],
    ['20029614.2', '20029614'],
    [' 12345. ', '12345'],
  ])('reads %j as %s', (text, pmid) => {
    expect(normalisePmid(text)).toBe(pmid);
    expect(normalisePmid(pmid)).toBe(pmid);
  });

  it.each([
    '',
    '0',
    '000',
    '-1',
    '100000000',
    '123456789',
    '12 34',
    'PMC123',
    'abc',
    '1e5',
    '12.345',
    'PMID:',
  ])('refuses %j', (text) => {
    expect(normalisePmid(text)).toBeNull();
  });
});
