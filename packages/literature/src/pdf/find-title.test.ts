import { describe, expect, it } from 'vitest';
import { sampleLine, sampleLines } from '../testing/sample-line.ts';
import { findTitle } from './find-title.ts';

const page = [
  sampleLine({ text: 'Journal of Coastal Psychology', y: 40, size: 22 }),
  sampleLine({ text: 'Slow reading at sea: a long-', y: 90, size: 18 }),
  sampleLine({ text: 'term study of sailors', y: 112, size: 18 }),
  sampleLine({ text: 'Mara Quillfeather and Ivo Brand', y: 140, size: 11 }),
  sampleLine({ text: 'Abstract', y: 200, size: 24 }),
  sampleLine({ text: 'Words in large type below', y: 230, size: 40 }),
];

describe('the title of a PDF', () => {
  it('is the largest text above the abstract, whatever the journal is printed in', () => {
    expect(findTitle(page, '').title).toBe('Slow reading at sea: a longterm study of sailors');
  });

  it('keeps the lines that bear it', () => {
    expect(findTitle(page, 'Slow reading').lines).toEqual(page.slice(1, 3));
  });

  it('is what the file calls itself where the page bears it, even in small type', () => {
    const lines = [
      sampleLine({ text: 'Letters to Nature', y: 60, size: 30 }),
      sampleLine({ text: 'On the nature of tides', y: 100, size: 14 }),
    ];
    expect(findTitle(lines, 'On the Nature of Tides').title).toBe('On the nature of tides');
    expect(findTitle(lines, 'Something else again').title).toBe('Letters to Nature');
  });

  it('may begin with a word with which the work itself often begins', () => {
    const lines = [
      sampleLine({ text: 'Introduction to slow reading', y: 60, size: 18 }),
      sampleLine({ text: 'Abstract: few words in large type', y: 100, size: 20 }),
    ];
    expect(findTitle(lines, '').title).toBe('Introduction to slow reading');
  });

  it('falls back to what the file calls itself, unless that is a name of a file', () => {
    const scanned = sampleLines(['12', 'x']);
    expect(findTitle(scanned, 'Slow reading at sea')).toEqual({ title: 'Slow reading at sea', lines: [] });
    expect(findTitle(scanned, 'Microsoft Word - sea.doc').title).toBe('');
  });

  it('is not the stamp at the side', () => {
    const stamp = sampleLine({ text: 'Some words that run upwards', size: 30, upright: true });
    expect(findTitle([stamp, ...page], '').title).toContain('Slow reading');
  });
});
