import type { Finding, QualityReport } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { listFindings } from './list-findings.ts';
import { renderQuality } from './render-quality.ts';

const checked_at = '2026-02-03T10:00:00.000Z';
const piece = { version: 1, checked_at, findings: [], repair: null, answers: null, links: [] };
const spent = { llm_calls: 2, input_tokens: 900, output_tokens: 100, cost_micro_usd: 1_500 };

const createFinding = (rule: string, severity: Finding['severity'], where = ''): Finding => ({
  ...{ rule, severity, where },
  detail: `<b>${rule}</b> is broken.`,
  suggestion: 'Mend it.',
});

const REPORT: QualityReport = {
  ...{ roadmap_id: 'rust', title: 'Rust', version: 1, pieces_total: 3, pieces_checked: 2 },
  ...{ findings_count: 3, blocking_count: 1 },
  rules: [
    { rule: 'raw_html', severity: 'blocking', passed: 1, failed: 1 },
    { rule: 'longest_key', severity: 'warning', passed: 1, failed: 0 },
  ],
  outline: [createFinding('blank_description', 'warning', 'moves')],
  course: null,
  concepts: [
    {
      ...{ concept_id: 'moves', title: 'The [moves]', resources: null, quiz: null },
      tutorial: {
        ...piece,
        findings: [
          createFinding('heading_jump', 'warning', 'line 3'),
          createFinding('raw_html', 'blocking', 'line 9'),
        ],
      },
    },
  ],
  links: { ok: 1, dead: 0, unverified: 2, blocked: 0, unchecked: 3 },
  answers: { questions: 5, asked: 5, agreed: 4, rewritten: 1, dropped: 0 },
  spent: { writing: spent, checking: spent, repairing: spent },
};

test('a report has its figures, the rules that found something, and the findings, blocking ones first', () => {
  expect(renderQuality(REPORT)).toBe(`# Quality report

Pieces checked: 2 of 3. Findings left: 3, blocking: 1.

- Rules that found nothing: 1 of 2.
- Links: 1 ok, 0 dead, 2 not verified, 0 not followed, 3 not checked.
- Questions answered from the lesson without the key: 5, as the key says: 4, rewritten: 1, dropped: 0.
- Calls for checking and mending: 4, tokens: 2000, cost: $0.0030.

- \`raw_html\` (blocking): 1 of 2

## Findings

### Outline

- **warning** \`blank_description\` (moves): \\<b\\>blank\\_description\\</b\\> is broken. Mend it.

### The \\[moves\\]

- **blocking** \`raw_html\` (tutorial, line 9): \\<b\\>raw\\_html\\</b\\> is broken. Mend it.
- **warning** \`heading_jump\` (tutorial, line 3): \\<b\\>heading\\_jump\\</b\\> is broken. Mend it.`);
});

test('a sound course says so, in its own language and below its own headings', () => {
  const unpriced = { ...spent, cost_micro_usd: null };
  const report = {
    ...REPORT,
    rules: [],
    outline: [],
    concepts: [],
    spent: { ...REPORT.spent, checking: unpriced },
  };
  const text = renderQuality(report, { top: 2, language: 'zh-CN' });
  expect(text).toMatch(/^## 质量报告\n/);
  expect(text).toContain('\n### 发现的问题\n\n没有发现问题。');
  expect(text).not.toContain('$');
});

test('findings come in reading order, each with what it is about', () => {
  expect(
    listFindings(REPORT).map(({ content_type, concept, finding }) => [
      content_type,
      concept?.title,
      finding.rule,
    ]),
  ).toEqual([
    ['outline', undefined, 'blank_description'],
    ['tutorial', 'The [moves]', 'heading_jump'],
    ['tutorial', 'The [moves]', 'raw_html'],
  ]);
});

test('the address of a dead link stands as code, which nobody can follow', () => {
  const dead = {
    ...createFinding('dead_link', 'blocking'),
    detail: '“Old *page*” has nothing at its address: https://gone.example/a_b_(c)?d=1',
  };
  const text = renderQuality({ ...REPORT, outline: [dead] });
  expect(text).toContain('`https://gone.example/a_b_(c)?d=1`');
  expect(text).toContain('Old \\*page\\*');
});
