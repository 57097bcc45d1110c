import { describe, expect, it } from 'vitest';
import { chooseRound, countIssues } from './choose-round.ts';
import type { Validation } from './validation.ts';

const issue = (severity: Validation['issues'][number]['severity']) => ({
  ...{ source: 'rules' as const, rule: 'r', severity, node_id: null, where: '', detail: '', suggestion: '' },
});
const times = <T>(count: number, entry: T) => Array.from({ length: count }, () => entry);

/** A round with so many blocking, critical and warning issues. */
function round(
  name: string,
  [blocking, critical, warning]: readonly [number, number, number],
  score: number | null,
) {
  const issues = [
    ...times(blocking, issue('blocking')),
    ...times(critical, issue('critical')),
    ...times(warning, issue('warning')),
  ];
  const validation: Validation = {
    valid: blocking + critical === 0,
    score,
    critic: 'asked',
    dimensions: [],
    issues,
  };
  return { name, validation };
}

describe('choosing among the rounds of a design', () => {
  it.each<[string, ReturnType<typeof round>[], string | undefined]>([
    ['nothing of nothing', [], undefined],
    ['nothing when each is blocked', [round('a', [1, 0, 0], 0), round('b', [1, 0, 0], 0)], undefined],
    ['the only one, however bad', [round('a', [0, 9, 0], 0)], 'a'],
    [
      'the first that is valid',
      [round('a', [0, 1, 0], 99), round('b', [0, 0, 3], 10), round('c', [0, 0, 0], 90)],
      'b',
    ],
    ['the one with the fewest critical issues', [round('a', [0, 2, 0], 90), round('b', [0, 1, 5], 20)], 'b'],
    ['among equals the best score', [round('a', [0, 1, 0], 60), round('b', [0, 1, 0], 70)], 'b'],
    ['among equal scores the earliest', [round('a', [0, 1, 0], 60), round('b', [0, 1, 0], 60)], 'a'],
    ['one with a score before one without', [round('a', [0, 1, 0], null), round('b', [0, 1, 0], 1)], 'b'],
    ['never a blocked one', [round('a', [1, 0, 0], 99), round('b', [0, 7, 0], 5)], 'b'],
  ])('takes %s', (_name, rounds, chosen) => {
    expect(chooseRound(rounds)?.name).toBe(chosen);
  });

  it('leaves the rounds in their order', () => {
    const rounds = [round('a', [0, 2, 0], 1), round('b', [0, 1, 0], 2)];
    chooseRound(rounds);
    expect(rounds.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

it('counts the issues of one severity', () => {
  const { validation } = round('a', [1, 2, 3], null);
  expect((['blocking', 'critical', 'warning'] as const).map((one) => countIssues(validation, one))).toEqual([
    1, 2, 3,
  ]);
});
