import type { Finding } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { keepTelling } from './count-findings.ts';

const find = (rule: string, severity: Finding['severity'] = 'warning', detail = 'Wrong.'): Finding => ({
  rule,
  severity,
  where: '',
  detail,
  suggestion: 'Mend it.',
});
const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

describe('of the findings of a piece', () => {
  it('as many as can be read are kept as they are, in their order', () => {
    const few = [find('a'), find('b', 'blocking'), find('c')];
    expect(keepTelling(few)).toEqual(few);
  });

  it('the grave ones come first where there are too many, and the rest goes', () => {
    const many = Array.from({ length: 10_000 }, () => find('a'));
    const kept = rulesOf(keepTelling([...many, find('b', 'blocking')]));
    expect([kept[0], kept[1], kept.length]).toEqual(['b', 'a', 50]);
  });

  it('what they quote is cut', () => {
    const [kept] = keepTelling([find('a', 'warning', 'x'.repeat(100_000))]);
    expect(kept?.detail).toHaveLength(500);
  });
});
