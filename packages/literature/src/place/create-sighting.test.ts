import { expect, it } from 'vitest';
import { sampleRecord } from '../testing/sample-record.ts';
import { createSighting } from './create-sighting.ts';

const seeTitle = (title: string) =>
  createSighting({
    new_work_id: 'new',
    records: [{ source: 'crossref', source_key: 'a', record: sampleRecord({ id: 'a', title }), details: {} }],
    identifiers: [],
    aliases: [],
    sha256: null,
  });

it('names a work by keys that a database can hold, however long its words are', () => {
  const words = ['海', '港', '光'].map((letter) => letter.repeat(660)).join(' ');
  const { keys } = seeTitle(words);
  expect(Math.max(...keys.map((key) => Buffer.byteLength(key)))).toBeLessThan(2_500);
  expect(keys.filter((key) => key.startsWith('long:'))).toHaveLength(3);
  expect(seeTitle(words).keys).toEqual(keys);
});
