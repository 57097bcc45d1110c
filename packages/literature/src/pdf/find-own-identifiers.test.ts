import { describe, expect, it } from 'vitest';
import { sampleLine, sampleLines } from '../testing/sample-line.ts';
import { findOwnIdentifiers } from './find-own-identifiers.ts';
import type { PdfLine } from './pdf-line.ts';

const names = (lines: readonly PdfLine[], pages = 10) =>
  findOwnIdentifiers({ pages, lines }).map(({ scheme, value }) => `${scheme}:${value}`);
const citation = `As was shown at length in an earlier study of the same sailors by other people (https://doi.org/10.5555/other)`;

describe('what a PDF says of itself', () => {
  it('stands on its first page', () => {
    expect(names(sampleLines(['https://doi.org/10.5555/own', 'PMID: 123']))).toEqual([
      'doi:10.5555/own',
      'pmid:123',
    ]);
  });

  it('stands on the second page where the first has a cover without any', () => {
    const second = sampleLine({ page: 2, text: 'doi:10.5555/own' });
    expect(names([sampleLine({ text: 'Cover' }), second])).toEqual(['doi:10.5555/own']);
    expect(names([sampleLine({ text: 'doi:10.5555/cover' }), second])).toEqual(['doi:10.5555/cover']);
  });

  it('does not stand on later pages', () => {
    expect(names([sampleLine({ page: 3, text: 'doi:10.5555/late' })])).toEqual([]);
  });

  it('stands apart from what is cited on the same page', () => {
    expect(names(sampleLines([citation, 'DOI: 10.5555/own'], { y: 300 }))).toEqual(['doi:10.5555/own']);
  });

  it('is never what running text cites', () => {
    expect(names(sampleLines([citation], { y: 300 }))).toEqual([]);
  });

  it('stands in the head of the page behind the name of the journal', () => {
    expect(names(sampleLines(['Tides 12 (2014) 33–45 https://doi.org/10.5555/own']))).toEqual([
      'doi:10.5555/own',
    ]);
  });

  it('is nothing where two identifiers could both be meant', () => {
    expect(names(sampleLines(['doi:10.5555/one', 'doi:10.5555/two']))).toEqual([]);
  });

  it('is the stamp at the side, whichever preprints are cited', () => {
    const stamp = sampleLine({ text: 'arXiv:2301.01234v2 [cs.CL] 3 Jan 2023', upright: true });
    expect(names([...sampleLines(['arXiv:1706.03762']), stamp])).toEqual(['arxiv:2301.01234']);
  });

  it('holds an ISBN in a book only', () => {
    const lines = sampleLines(['ISBN 978-0-306-40615-7']);
    expect(names(lines, 12)).toEqual([]);
    expect(names(lines, 300)).toEqual(['isbn:9780306406157']);
  });
});
