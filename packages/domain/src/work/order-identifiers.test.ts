import { describe, expect, it } from 'vitest';
import type { Identifier } from './identifier.ts';
import { sortIdentifiers, uniteIdentifiers } from './order-identifiers.ts';

const pmid: Identifier = { scheme: 'pmid', value: '1' };
const doi = (value: string): Identifier => ({ scheme: 'doi', value });

describe('identifiers', () => {
  it('stand once each, where they stood first', () => {
    expect(uniteIdentifiers([pmid, null, doi('10.1/a'), { ...pmid }])).toEqual([pmid, doi('10.1/a')]);
  });

  it('of one value are two in two registries', () => {
    const isbn: Identifier = { scheme: 'isbn', value: '1' };
    expect(uniteIdentifiers([pmid, isbn])).toEqual([pmid, isbn]);
  });

  it('are sorted by the trust in their registries, then by value, and left as they are where they came from', () => {
    const given = [pmid, doi('10.1/b'), doi('10.1/a')];
    expect(sortIdentifiers(given)).toEqual([doi('10.1/a'), doi('10.1/b'), pmid]);
    expect(given[0]).toBe(pmid);
  });
});
