import type { Finding, QualityReport } from '@roadwright/domain';
import { ROADMAP } from './sample-course.ts';

const checked_at = '2026-02-03T10:00:00.000Z';
const piece = { version: 1, checked_at, findings: [], repair: null, answers: null, links: [] };
const spent = { llm_calls: 2, input_tokens: 1_000, output_tokens: 200, cost_micro_usd: 1_500 };

const createFinding = (rule: string, severity: Finding['severity'], where = ''): Finding => ({
  ...{ rule, severity, where },
  detail: `It breaks\u001b[31m ${rule}.`,
  suggestion: `Mend ${rule}.`,
});

/** A report on the sample course with something of everything. */
export const REPORT: QualityReport = {
  roadmap_id: ROADMAP.roadmap_id,
  title: ROADMAP.title,
  version: 1,
  pieces_total: 8,
  pieces_checked: 7,
  findings_count: 4,
  blocking_count: 1,
  rules: [
    { rule: 'duplicate_options', severity: 'blocking', passed: 1, failed: 1 },
    { rule: 'near_duplicate_title', severity: 'warning', passed: 0, failed: 1 },
    { rule: 'raw_html', severity: 'blocking', passed: 3, failed: 0 },
  ],
  outline: [createFinding('near_duplicate_title', 'warning', 'moves')],
  course: {
    rules: ['key_position'],
    findings: [createFinding('key_position', 'warning')],
    key_position: { questions: 2, places: [2, 0] },
    longest_key: { questions: 2, found: 1, expected: 0.6, band: null },
    checked_at,
  },
  concepts: [
    { concept_id: 'stack', title: 'About stack', tutorial: piece, resources: null, quiz: null },
    {
      concept_id: 'moves',
      title: '移动 [moves]',
      tutorial: piece,
      resources: {
        ...piece,
        links: [
          { url: 'https://example.org/a', state: 'ok', reason: 'its page is there', checked_at },
          { url: 'https://example.org/b', state: 'dead', reason: 'it answered 404', checked_at },
          { url: 'https://example.org/c', state: 'unverified', reason: 'it answered 403', checked_at },
        ],
      },
      quiz: {
        ...piece,
        findings: [
          createFinding('vague_terms', 'warning', 'questions[0].question'),
          createFinding('duplicate_options', 'blocking', 'questions[0].options[1]'),
        ],
      },
    },
    { concept_id: 'elision', title: 'About elision', tutorial: piece, resources: piece, quiz: null },
  ],
  links: { ok: 1, dead: 1, unverified: 1, blocked: 0, unchecked: 2 },
  answers: { questions: 2, asked: 3, agreed: 2, rewritten: 1, dropped: 1 },
  spent: { writing: { ...spent, input_tokens: 20_000 }, checking: spent, repairing: spent },
};

/** What the API answers for the report. */
export const QUALITY_ANSWER = { [`GET /roadmaps/${ROADMAP.roadmap_id}/quality`]: REPORT };
