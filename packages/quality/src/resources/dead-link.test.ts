import { expect, it } from 'vitest';
import { measureListRule, readListExample } from '../testing/measure-list-rule.ts';
import { DEAD_LINK } from './corpus/dead-link.ts';
import { deadLink } from './dead-link.ts';

measureListRule(deadLink, DEAD_LINK);

it('tells what is dead from what our guard refuses', () => {
  const find = (state: 'dead' | 'blocked') =>
    deadLink.find(
      readListExample({ list: 'Book | https://a.org/b | en', link_states: { 'https://a.org/b': state } }),
    );
  expect(find('dead')[0]?.detail).toContain('nothing at its address');
  expect(find('blocked')[0]?.detail).toContain('nobody may be sent to');
});
