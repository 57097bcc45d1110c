import { expect, it } from 'vitest';
import { normaliseText } from './normalise-text.ts';

it('levels width, case, punctuation and Markdown', () => {
  const lesson = normaliseText(
    '## Dough\n\n**Gluten** forms a\n*net* — see [this](https://example.org/a_b).',
  );
  expect(lesson).toBe('dough gluten forms a net see this');
});

it('writes Chinese without blanks', () => {
  expect(normaliseText('1961 年 8 月，**柏林墙**一夜建成。')).toBe('1961年8月柏林墙一夜建成');
});

it('keeps the signs that tell two statements apart', () => {
  expect(normaliseText('x < 3')).not.toBe(normaliseText('x > 3'));
  expect(normaliseText('3 %')).toBe(normaliseText('3%'));
});
