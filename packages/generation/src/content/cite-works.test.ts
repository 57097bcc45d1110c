import type { ResourcesAnswer } from '@roadwright/domain';
import { resourcesFormat } from '@roadwright/domain';
import { expect, it } from 'vitest';
import { citeWorks } from './cite-works.ts';

const WORK = { work_id: 'w1', title: 'Slow reading at sea', url: 'https://doi.org/10.5555/x' };
const entry = (fields: Partial<ResourcesAnswer['resources'][number]>) => ({
  title: 'T',
  url: 'https://example.org/a',
  resource_type: 'book' as const,
  description: 'D',
  language: 'en',
  work_id: '',
  ...fields,
});
const cite = (...resources: ReturnType<typeof entry>[]) => citeWorks({ resources }, [WORK]).resources;

it('lists an offered work as it is stored, whatever the model wrote of it', () => {
  expect(cite(entry({ work_id: 'w1', title: 'Slow?', url: 'nowhere' }))).toEqual([
    { ...WORK, resource_type: 'article', description: 'D', language: 'en' },
  ]);
});

it('lists a work once', () => {
  expect(cite(entry({ work_id: 'w1' }), entry({ work_id: 'w1' }))).toHaveLength(1);
});

it('drops an id that was not offered, and what has no address without it', () => {
  const { work_id: _, ...kept } = entry({});
  expect(cite(entry({ work_id: 'w2' }), entry({ work_id: 'w2', url: '' }))).toEqual([kept]);
});

it('leaves other entries as they are', () => {
  const { work_id: _, ...kept } = entry({});
  expect(cite(entry({}))).toEqual([kept]);
});

it('reads an answer without ids, and one whose work brings the address', () => {
  const { work_id: _, ...plain } = entry({});
  const read = resourcesFormat.decode.parse({
    resources: [plain, entry({ work_id: 'w1', url: '' }), entry({ url: 'javascript:1' })],
  });
  expect(read.resources.map(({ work_id, url }) => [work_id, url])).toEqual([
    ['', 'https://example.org/a'],
    ['w1', ''],
  ]);
});
