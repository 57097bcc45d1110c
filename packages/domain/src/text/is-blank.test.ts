import { expect, it } from 'vitest';
import { isBlank } from './is-blank.ts';

it.each(['', ' \t\n', '\u00a0', '\u200b\u200d', '\u2800', '\ufeff', '\u3000', '\u00ad'])(
  'takes %j for blank',
  (text) => {
    expect(isBlank(text)).toBe(true);
  },
);

it.each(['a', ' 0 ', '所', '🦀', '+', '…', '\u200b.'])('takes %j for a text', (text) => {
  expect(isBlank(text)).toBe(false);
});
