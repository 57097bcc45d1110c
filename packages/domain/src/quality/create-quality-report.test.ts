import { describe, expect, it } from 'vitest';
import { createConcept, createModule, createOutline } from '../testing/outline-samples.ts';
import { qualityReportSchema } from '../view/quality-view.ts';
import { createQualityReport, type RuleBook, type StoredCourseQuality } from './create-quality-report.ts';
import type { Finding, FindingSeverity } from './finding.ts';
import type { Verdict } from './verdict.ts';

const cost = (llm_calls: number, cost_micro_usd: number | null = 100 * llm_calls) => ({
  llm_calls,
  input_tokens: 10 * llm_calls,
  output_tokens: 5 * llm_calls,
  cost_micro_usd,
});
const find = (rule: string, severity: FindingSeverity = 'warning'): Finding => ({
  rule,
  severity,
  where: '',
  detail: 'Wrong.',
  suggestion: 'Mend it.',
});
const judge = (parts: Partial<Verdict> = {}): Verdict => ({
  rules: ['a', 'b'],
  findings: [],
  repair: null,
  answers: null,
  links: [],
  spent: { checking: cost(0), repairing: cost(0) },
  ...parts,
});
const link = (state: 'ok' | 'dead') => ({ url: state, state, reason: '', checked_at: '' });

const checked_at = '2026-01-02T00:00:00.000Z';
const lesson = { concept_id: 'x', content_type: 'tutorial', version: 2, entries: 0, checked_at } as const;
const list = { concept_id: 'x', content_type: 'resources', version: 1, entries: 3, checked_at } as const;
const quiz = { concept_id: 'y', content_type: 'quiz', version: 1, entries: 5, checked_at } as const;

const report = (change: Partial<StoredCourseQuality> = {}, book: Partial<RuleBook> = {}) => {
  const made = createQualityReport(
    {
      roadmap_id: 'course-1',
      title: 'Course',
      version: 3,
      framework: createOutline([createModule('m', [createConcept('x'), createConcept('y')])]),
      pieces: [],
      course: null,
      spent: { total: cost(0), checking: cost(0), repairing: cost(0) },
      ...change,
    },
    { outline: { rules: [], findings: [] }, severities: new Map(), ...book },
  );
  expect(qualityReportSchema.parse(made)).toEqual(made);
  return made;
};

describe('the quality report', () => {
  it('of a course that nobody has checked says so, and counts what there is', () => {
    const unchecked = { verdict: null, checked_at: null };
    const made = report({
      pieces: [
        { ...list, ...unchecked },
        { ...quiz, ...unchecked },
      ],
    });
    expect(made).toMatchObject({ pieces_total: 2, pieces_checked: 0, findings_count: 0, rules: [] });
    expect(made).toMatchObject({ course: null, links: { ok: 0, unchecked: 3 }, answers: { questions: 5 } });
    expect(made.concepts).toEqual([
      {
        ...{ concept_id: 'x', title: 'About x', tutorial: null, quiz: null },
        resources: { version: 1, checked_at: null, findings: [], repair: null, answers: null, links: [] },
      },
      expect.objectContaining({ concept_id: 'y', quiz: expect.objectContaining({ checked_at: null }) }),
    ]);
  });

  it('tells each rule with what keeps it and what breaks it, the broken and grave ones first', () => {
    const verdict = judge({ findings: [find('b'), find('b', 'blocking')] });
    const course = {
      verdict: {
        ...{ rules: ['c', 'd'], findings: [find('d')], key_position: { questions: 0, places: [] } },
        longest_key: { questions: 0, found: 0, expected: 0, band: null },
      },
      checked_at,
    };
    const made = report(
      {
        pieces: [
          { ...lesson, verdict },
          { ...quiz, verdict: judge() },
        ],
        course,
      },
      {
        outline: { rules: ['o'], findings: [find('unlisted')] },
        severities: new Map([
          ['o', 'blocking'],
          ['d', 'blocking'],
        ]),
      },
    );
    expect(made.rules).toEqual([
      { rule: 'b', severity: 'blocking', passed: 1, failed: 1 },
      { rule: 'd', severity: 'warning', passed: 0, failed: 1 },
      { rule: 'unlisted', severity: 'warning', passed: 0, failed: 1 },
      { rule: 'o', severity: 'blocking', passed: 1, failed: 0 },
      { rule: 'a', severity: 'warning', passed: 2, failed: 0 },
      { rule: 'c', severity: 'warning', passed: 1, failed: 0 },
    ]);
    expect(made).toMatchObject({ findings_count: 4, blocking_count: 1, pieces_checked: 2 });
    expect(made.course).toEqual({ ...course.verdict, checked_at });
    expect(made.concepts[0]?.tutorial).toMatchObject({ version: 2, checked_at, findings: verdict.findings });
  });

  it('sums links and answers over what is there now, and forgets concepts that are gone', () => {
    const answers = { asked: 4, agreed: 3, rewritten: 1, dropped: 0 };
    const made = report({
      pieces: [
        { ...list, verdict: judge({ links: [link('ok'), link('dead')] }) },
        { ...quiz, verdict: judge({ answers }) },
        { ...quiz, concept_id: 'x', verdict: judge({ answers }) },
        { ...quiz, concept_id: 'gone', verdict: judge({ answers, findings: [find('a')] }) },
      ],
    });
    expect(made.links).toEqual({ ok: 1, dead: 1, unverified: 0, blocked: 0, unchecked: 1 });
    expect(made.answers).toEqual({ questions: 10, asked: 8, agreed: 6, rewritten: 2, dropped: 0 });
    expect(made).toMatchObject({ pieces_total: 3, findings_count: 0 });
  });

  it('says what was spent on what, and of money nothing where a part of it is unknown', () => {
    const spent = { total: cost(10), checking: cost(2), repairing: cost(1) };
    expect(report({ spent }).spent).toEqual({ writing: cost(7), checking: cost(2), repairing: cost(1) });
    const unknown = report({ spent: { ...spent, checking: cost(2, null) } }).spent;
    expect(unknown).toEqual({ writing: cost(7, null), checking: cost(2, null), repairing: cost(1) });
  });
});
