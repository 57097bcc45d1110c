import { expect, it } from 'vitest';
import { measureListRule, readListExample } from '../testing/measure-list-rule.ts';
import { canonicalDuplicate } from './canonical-duplicate.ts';
import { CANONICAL_DUPLICATE } from './corpus/canonical-duplicate.ts';

measureListRule(canonicalDuplicate, CANONICAL_DUPLICATE);

it('names both entries', () => {
  const [fault] = canonicalDuplicate.find(
    readListExample('A | https://a.org/x | en\nB | https://a.org/y | en\nC | http://a.org/x/ | en'),
  );
  expect(fault).toMatchObject({ where: 'resources[2].url', detail: expect.stringContaining('resources[0]') });
});
