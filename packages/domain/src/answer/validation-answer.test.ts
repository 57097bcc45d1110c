import { describe, expect, it } from 'vitest';
import { validationFormat } from './validation-answer.ts';

describe('an answer of validation', () => {
  const read = (answer: unknown) => validationFormat.decode.parse(answer);
  const score = (change: object) =>
    read({ dimension_scores: [{ dimension: 'progression', score: 70, rationale: 'r', ...change }] })
      .dimension_scores;

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['nulls', { dimension_scores: null, issues: null }],
    ['words', { dimension_scores: 'good', issues: 'none' }],
    ['lists of nonsense', { dimension_scores: [1, null, 'x', {}], issues: [[], 7, {}, { issue: ' ' }] }],
  ])('may be %s', (_name, answer) => {
    expect(read(answer)).toEqual({ dimension_scores: [], issues: [] });
  });

  it.each([[null], ['good'], [7], [[]]])('may not be %j', (answer) => {
    expect(validationFormat.decode.safeParse(answer).success).toBe(false);
  });

  it.each<[object, number]>([
    [{}, 70],
    [{ score: '85' }, 85],
    [{ score: ' 85.5 ' }, 85.5],
    [{ score: 120 }, 100],
    [{ score: -3 }, 0],
    [{ score: '-3' }, 0],
    [{ dimension: ' Progression ' }, 70],
  ])('scores with %j', (change, value) => {
    expect(score(change)).toEqual([{ dimension: 'progression', score: value, rationale: 'r' }]);
  });

  it('knows a dimension in other letters', () => {
    expect(score({ dimension: 'Stage Coherence' })[0]?.dimension).toBe('stage_coherence');
    expect(score({ dimension: 'learner-fit' })[0]?.dimension).toBe('learner_fit');
  });

  it.each<[object]>([
    [{ score: null }],
    [{ score: '' }],
    [{ score: true }],
    [{ score: [] }],
    [{ score: 'high' }],
    [{ score: '85%' }],
    [{ dimension: 'charm' }],
    [{ dimension: null }],
  ])('leaves out a score with %j instead of taking it for 0', (change) => {
    expect(score(change)).toEqual([]);
  });

  it('needs no more of an issue than what it is, and takes no unknown word for critical', () => {
    const issues = [
      { issue: ' gap ', severity: ' Critical ', location: null, suggestion: 7 },
      { issue: 'gap', severity: 'fatal' },
      { issue: 'gap' },
    ];
    expect(read({ issues }).issues).toEqual([
      { severity: 'critical', category: '', location: '', issue: 'gap', suggestion: '' },
      { severity: 'warning', category: '', location: '', issue: 'gap', suggestion: '' },
      { severity: 'warning', category: '', location: '', issue: 'gap', suggestion: '' },
    ]);
  });
});
