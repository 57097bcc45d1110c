import { expect, it } from 'vitest';
import { readReference } from './read-reference.ts';

it.each([
  [
    'Quillfeather, M. (2011). Slow reading at sea. Tides, 12, 33-45. https://doi.org/10.5555/abc',
    'Slow reading at sea',
    2011,
    ['doi:10.5555/abc'],
  ],
  ['Quillfeather, M., & Brand, I. (2011a, May). Who reads at sea? Tides, 12.', 'Who reads at sea?', 2011, []],
  [
    'M. Quillfeather and I. Brand, “Slow reading at sea,” Tides, vol. 12, pp. 2001–2010, 2011.',
    'Slow reading at sea',
    2011,
    [],
  ],
  ['Quillfeather M. Slow reading at sea. Tides. 2011;12(3):33-45. PMID: 12345', '', 2011, ['pmid:12345']],
  ['Quillfeather M. Slow reading. arXiv:1706.03762, 2017.', '', 2017, ['arxiv:1706.03762']],
  ['Quillfeather M. The year 1984 seen from 2011. Tides.', '', null, []],
  ['Two works: doi:10.5555/a and doi:10.5555/b', '', null, []],
  ['', '', null, []],
])('reads from %j the title %j and the year %s', (text, title, year, names) => {
  const reference = readReference(text, 3);
  expect(reference).toMatchObject({ ordinal: 3, text, record: { id: '', title, year } });
  expect(reference.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)).toEqual(names);
});
