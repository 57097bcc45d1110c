import { describe, expect, it } from 'vitest';
import { normalisePmcid } from './normalise-pmcid.ts';

describe('normalisePmcid', () => {
  it.each([
    ['PMC3531190', 'PMC3531190'],
    ['pmc3531190', 'PMC3531190'],
    ['PMC3531190.1', 'PMC3531190'],
    ['PMCID: PMC3531190', 'PMC3531190'],
    ['PMCID: 3531190', 'PMC3531190'],
    ['PMC 3531190', 'PMC3531190'],
    ['3531190', 'PMC3531190'],
    ['PMC003531190', 'PMC3531190'],
  ])('reads %j as %s', (text, pmcid) => {
    expect(normalisePmcid(text)).toBe(pmcid);
    expect(normalisePmcid(pmcid)).toBe(pmcid);
  });

  it.each(['', 'PMC', 'PMC0', 'PMCX1', 'PMC1234567890', 'PMID: 1', '12 34'])('refuses %j', (text) => {
    expect(normalisePmcid(text)).toBeNull();
  });
});
