import { expect, it } from 'vitest';
import { sampleRecord } from '../testing/sample-record.ts';
import { boundRecord } from './bound-record.ts';

it('leaves a description of usual size as it is', () => {
  const record = sampleRecord({});
  expect(boundRecord(record)).toEqual(record);
});

it('cuts what is too long for a description', () => {
  const long = `${'x'.repeat(499)}\u{1F4DA}${'x'.repeat(100_000)}`;
  const bounded = boundRecord(
    sampleRecord({
      title: long,
      authors: Array.from({ length: 10_000 }, () => long),
      journal: long,
      url: `https://example.org/${long}`,
    }),
  );
  expect([bounded.title.length, bounded.authors.length, bounded.url]).toEqual([2_000, 6_000, '']);
  // Half of a character is no text that can be stored.
  expect(bounded.journal).toBe(`${'x'.repeat(499)}\uFFFD`);
});
