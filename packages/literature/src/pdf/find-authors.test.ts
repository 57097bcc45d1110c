import { describe, expect, it } from 'vitest';
import { sampleLine, sampleLines } from '../testing/sample-line.ts';
import { findAuthors } from './find-authors.ts';

const title = sampleLine({ text: 'Slow reading at sea', y: 50, size: 18 });
const read = (...texts: string[]) =>
  findAuthors([title, ...sampleLines(texts, {}).map((line) => ({ ...line, y: line.y + 30 }))], [title]);

describe('the authors on a title page', () => {
  it.each<[string[], string[]]>([
    [
      ['Mara Quillfeather and Ivo Brand', 'University of Somewhere'],
      ['Mara Quillfeather', 'Ivo Brand'],
    ],
    [
      ['Mara Quillfeather1,2, Ivo Brand2*, and Ada van der Meer1', '1 Department of Tides'],
      ['Mara Quillfeather', 'Ivo Brand', 'Ada van der Meer'],
    ],
    [
      ['Mara Quillfeather a,b,*, Ivo Brand b', 'a Institute of Tides'],
      ['Mara Quillfeather', 'Ivo Brand'],
    ],
    [
      ['M. Quillfeather, J.-P. Brand', 'Abstract'],
      ['M. Quillfeather', 'J.-P. Brand'],
    ],
    [['Takako Doi and Wei Ai'], ['Takako Doi', 'Wei Ai']],
    [['By Mara Quillfeather'], ['Mara Quillfeather']],
    [
      ['Mara Quillfeather, PhD; Ivo Brand, MD', 'Received 3 May 2011'],
      ['Mara Quillfeather', 'Ivo Brand'],
    ],
    [
      ['Mara Quillfeather · Ivo Brand', 'Ada Meer'],
      ['Mara Quillfeather', 'Ivo Brand', 'Ada Meer'],
    ],
    [
      ['王小明，李雷', '摘要'],
      ['王小明', '李雷'],
    ],
  ])('are read from %j', (texts, expected) => {
    expect(read(...texts)).toEqual(expected);
  });

  it.each<[string[]]>([
    [['University of Somewhere', 'Mara Quillfeather']],
    [['mara@example.org']],
    [['This paper studies how sailors read.']],
    [['Quillfeather']],
    [[]],
  ])('are none rather than wrong in %j', (texts) => {
    expect(read(...texts)).toEqual([]);
  });

  it('are none where names stand side by side above their places of work', () => {
    const names = sampleLine({
      text: 'Mara Quillfeather Ivo Brand',
      cells: ['Mara Quillfeather', 'Ivo Brand'],
      y: 80,
    });
    const places = sampleLine({
      text: 'Tide Institute Sea School',
      cells: ['Tide Institute', 'Sea School'],
      y: 92,
    });
    expect(findAuthors([title, names, places], [title])).toEqual([]);
    expect(findAuthors([title, names], [title])).toEqual(['Mara Quillfeather', 'Ivo Brand']);
  });

  it('are none where no title is printed', () => {
    expect(findAuthors(sampleLines(['Mara Quillfeather']), [])).toEqual([]);
  });
});
