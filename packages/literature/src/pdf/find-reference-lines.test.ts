import { describe, expect, it } from 'vitest';
import { sampleLines } from '../testing/sample-line.ts';
import { findReferenceLines } from './find-reference-lines.ts';

const find = (...texts: string[]) => findReferenceLines(sampleLines(texts)).map(({ text }) => text);
const ENTRY = '[1] Quillfeather, M.: Slow reading at sea. 2011.';

describe('the list of references', () => {
  it.each([
    'References',
    'REFERENCES',
    '7. References',
    '7 References',
    'VII. REFERENCES',
    'R EFERENCES',
    'Bibliography',
    'References and Notes',
    'Literature Cited',
    'Literatur',
    'Literaturverzeichnis',
    'Références',
    'Bibliografía',
    '参考文献',
    '参考文献：',
    'References:',
  ])('begins below %j', (heading) => {
    expect(find('Text.', heading, ENTRY, 'more')).toEqual([ENTRY, 'more']);
  });

  it.each([
    'Appendix A',
    'Appendix',
    'Appendix: proofs',
    'A. Appendix',
    'Anhang',
    'Supplementary Material',
    'Acknowledgements',
    'Author Contributions',
    'About the authors',
    '附录',
  ])('ends above %j', (heading) => {
    expect(find('References', ENTRY, heading, 'Text of 2020')).toEqual([ENTRY]);
  });

  it('is the last one that has entries', () => {
    expect(
      find('References', 'of an earlier chapter 1999', 'References', ENTRY, 'References', 'none'),
    ).toEqual([ENTRY, 'References', 'none']);
  });

  it('is not in the table of contents', () => {
    expect(find('Contents', 'References', 'Index . . . . . . . . 2012', 'Text')).toEqual([]);
  });

  it('is empty where there is no such heading', () => {
    expect(find('We give references in 2019.', ENTRY)).toEqual([]);
  });
});
