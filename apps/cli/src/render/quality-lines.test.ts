import { expect, test } from 'vitest';
import { createPaint } from '../terminal/paint.ts';
import { REPORT } from '../testing/sample-quality.ts';
import { renderQualityLines } from './quality-lines.ts';

const style = { paint: createPaint(false), whole: false, more: 'show x --quality' };

const FIGURES = [
  'Quality',
  '7/8 pieces checked · 4 findings, 1 blocking · 1/3 rules passed',
  'Links: 1 ok, 1 dead, 1 unverified, 2 unchecked',
  'Blind answers: 2 of 3 as the key says, 1 rewritten, 1 dropped',
  'Checking: 4 calls, 2.4K tokens beside 20.2K for writing, $0.003',
];

test('in short it is the figures, what blocks, and where the rest is', () => {
  expect(renderQualityLines(REPORT, style)).toEqual([
    ...FIGURES,
    '  blocking duplicate_options moves/quiz questions[0].options[1]: It breaks duplicate_options.',
    'All of it: show x --quality',
  ]);
});

test('as a whole it has rules, doubtful links, and all findings with what mends them', () => {
  expect(renderQualityLines(REPORT, { ...style, whole: true })).toEqual([
    ...FIGURES,
    '',
    'Rule                  severity  passed  failed',
    'duplicate_options     blocking  1       1',
    'near_duplicate_title  warning   0       1',
    'raw_html              blocking  3       0',
    '',
    'Links that were not found sound:',
    'dead https://example.org/b (it answered 404, 2026-02-03)',
    'unverified https://example.org/c (it answered 403, 2026-02-03)',
    '',
    '移动 [moves]',
    '  blocking duplicate_options moves/quiz questions[0].options[1]: It breaks duplicate_options.',
    '    -> Mend duplicate_options.',
    '  warning vague_terms moves/quiz questions[0].question: It breaks vague_terms.',
    '    -> Mend vague_terms.',
    '',
    'Outline',
    '  warning near_duplicate_title outline moves: It breaks near_duplicate_title.',
    '    -> Mend near_duplicate_title.',
    '',
    'The course as a whole',
    '  warning key_position course: It breaks key_position.',
    '    -> Mend key_position.',
  ]);
});

test('what is unknown is left out: money without a price, links and answers that nobody looked at', () => {
  const spent = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: null };
  const report = {
    ...REPORT,
    ...{ outline: [], course: null, concepts: [], findings_count: 1, blocking_count: 0 },
    links: { ok: 0, dead: 0, unverified: 0, blocked: 0, unchecked: 0 },
    answers: { questions: 2, asked: 0, agreed: 0, rewritten: 0, dropped: 0 },
    spent: { writing: spent, checking: spent, repairing: spent },
  };
  expect(renderQualityLines(report, style)).toEqual([
    'Quality',
    '7/8 pieces checked · 1 finding, 0 blocking · 1/3 rules passed',
    'Checking: 0 calls, 0 tokens beside 0 for writing',
  ]);
  expect(renderQualityLines({ ...report, pieces_checked: 0 }, style)).toEqual(['Quality: not checked yet']);
});

test('more than a few blocking findings are counted, not listed', () => {
  const [finding] = REPORT.concepts[1]?.quiz?.findings.slice(1) ?? [];
  const outline = Array.from({ length: 8 }, () => finding ?? expect.fail());
  const lines = renderQualityLines({ ...REPORT, outline }, style);
  expect(lines.filter((line) => line.startsWith('  blocking'))).toHaveLength(5);
  expect(lines.at(-1)).toBe('All of it: show x --quality');
});
