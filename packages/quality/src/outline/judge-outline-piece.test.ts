import { describe, expect, it } from 'vitest';
import { usedBeforeTaughtCorpus } from './corpus/used-before-taught.ts';
import { judgeOutlinePiece, toFinding } from './judge-outline-piece.ts';

const issue = {
  rule: 'order_against_prerequisites',
  severity: 'critical',
  node_id: 'c1',
  where: 'S > M > One',
  detail: 'It needs c2.',
  suggestion: 'Move it.',
} as const;

describe('judging an outline', () => {
  it('blocks what would lead a learner astray, and names its concept', () => {
    expect(toFinding(issue)).toEqual({ ...issue, node_id: undefined, severity: 'blocking', where: 'c1' });
    expect(toFinding({ ...issue, severity: 'blocking' }).severity).toBe('blocking');
    expect(toFinding({ ...issue, severity: 'warning', node_id: null })).toMatchObject({
      severity: 'warning',
      where: 'S > M > One',
    });
  });

  it('finds hard faults and soft ones in one list', () => {
    const concept = usedBeforeTaughtCorpus.positives[0]!.chapters[0]!.concept;
    const framework = {
      title: 'Course',
      summary: '',
      language: 'en',
      total_estimated_hours: 1,
      recommended_completion_weeks: 1,
      stages: [
        {
          stage_id: 's',
          title: 'Stage',
          description: '',
          modules: [
            {
              module_id: 'm',
              title: 'Module',
              description: '',
              concepts: [{ ...concept, title: ' ', prerequisites: ['nowhere'] }],
            },
          ],
        },
      ],
    };
    const rules = judgeOutlinePiece(framework).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(rules).toEqual([
      'blank_title blocking',
      'unknown_prerequisite blocking',
      'too_few_concepts warning',
      'blank_description warning',
    ]);
    expect(judgeOutlinePiece(framework, { available_hours: 0.1 }).map(({ rule }) => rule)).toContain(
      'hours_exceed_time',
    );
  });
});
