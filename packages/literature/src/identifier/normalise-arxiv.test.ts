import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseArxiv } from './normalise-arxiv.ts';

describe('normaliseArxiv', () => {
  it.each([
    ['0704.0001', '0704.0001', null],
    ['1412.9999', '1412.9999', null],
    ['1501.00001', '1501.00001', null],
    ['1706.03762v5', '1706.03762', 5],
    ['arXiv:1706.03762', '1706.03762', null],
    ['arXiv: 1706.03762v12 [cs.CL]', '1706.03762', 12],
    ['ARXIV.1706.03762', '1706.03762', null],
    ['10.48550/arXiv.1706.03762v2', '1706.03762', 2],
    ['doi:10.48550/arXiv.1706.03762', '1706.03762', null],
    ['https://doi.org/10.48550/arXiv.1706.03762', '1706.03762', null],
    ['https://doi.org/10.48550%2FarXiv.1706.03762', '1706.03762', null],
    ['math.GT/0309136', 'math/0309136', null],
    ['math/0309136v2', 'math/0309136', 2],
    ['MATH.GT/0309136', 'math/0309136', null],
    ['cond-mat.stat-mech/9901001', 'cond-mat/9901001', null],
    ['hep-th/9108001', 'hep-th/9108001', null],
    ['arXiv:hep-th/0703001', 'hep-th/0703001', null],
    ['https://arxiv.org/abs/1706.03762', '1706.03762', null],
    ['https://arxiv.org/pdf/1706.03762v5.pdf', '1706.03762', 5],
    ['https://arxiv.org/pdf/1706.03762.pdf#page=3', '1706.03762', null],
    ['https://arxiv.org/html/2401.00001v1', '2401.00001', 1],
    ['http://arxiv.org/ps/math.GT/0309136', 'math/0309136', null],
    ['http://export.arxiv.org/abs/math/0309136v1?context=x', 'math/0309136', 1],
    ['https://www.alphaxiv.org/abs/1706.03762', '1706.03762', null],
    ['https://ar5iv.org/abs/1706.03762', '1706.03762', null],
    ['https://ar5iv.labs.arxiv.org/html/1706.03762', '1706.03762', null],
    ['https://huggingface.co/papers/1706.03762', '1706.03762', null],
    ['arxiv.org/abs/1706.03762/', '1706.03762', null],
    ['1706.03762.', '1706.03762', null],
  ])('reads %j', (text, value, version) => {
    expect(normaliseArxiv(text)).toEqual({ value, version });
  });

  it.each([
    ['0703.0001', 'the new form began in April 2007'],
    ['hep-th/0704001', 'the old form ended in March 2007'],
    ['hep-th/9013001', 'there is no thirteenth month'],
    ['1413.0001', 'there is no thirteenth month'],
    ['1400.0001', 'there is no month 0'],
    ['1412.00001', 'five digits began in 2015'],
    ['1501.0001', 'four digits ended in 2014'],
    ['9501.00001', 'nothing is so old'],
    ['1501.00000', 'numbers begin with 1'],
    ['math/0309000', 'numbers begin with 1'],
    ['hep-th/9001001', 'the archive began in 1991'],
    ['foo/0309136', 'there is no such archive'],
    ['1706.03762v0', 'versions begin with 1'],
    ['1706.037621', 'six digits'],
    ['21706.03762', 'five digits before the dot'],
    ['10.1000/1706.03762', 'another registry'],
    ['', 'nothing'],
    ['arXiv:', 'a label only'],
    ['https://arxiv.org/list/cs.CL/recent', 'a list'],
  ])('refuses %j: %s', (text) => {
    expect(normaliseArxiv(text)).toBeNull();
  });

  it('gives back every id of both forms with any version as it was', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
    const wide = fc.tuple(fc.integer({ min: 15, max: 40 }), month, fc.integer({ min: 1, max: 99_999 }));
    fc.assert(
      fc.property(wide, fc.option(fc.integer({ min: 1, max: 99 })), ([year, m, serial], version) => {
        const value = `${year}${m}.${String(serial).padStart(5, '0')}`;
        const text = `arXiv:${value}${version === null ? '' : `v${version}`}`;
        expect(normaliseArxiv(text)).toEqual({ value, version });
        expect(normaliseArxiv(value)?.value).toBe(value);
      }),
    );
  });
});
