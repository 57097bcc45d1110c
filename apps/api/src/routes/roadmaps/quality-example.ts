import type { QualityReport } from '@roadwright/domain';

const checked_at = '2027-01-31T09:30:00.000Z';
const piece = { version: 1, checked_at, findings: [], repair: null, answers: null, links: [] };
const answers = { asked: 5, agreed: 4, rewritten: 1, dropped: 0 };

/** A report on a course of one concept, whose quiz was mended once. */
export const QUALITY_EXAMPLE: QualityReport = {
  roadmap_id: 'rust-ownership-7kq2x9dp',
  title: 'Rust ownership',
  version: 1,
  pieces_total: 3,
  pieces_checked: 3,
  findings_count: 1,
  blocking_count: 0,
  rules: [
    { rule: 'unverified_link', severity: 'warning', passed: 0, failed: 1 },
    { rule: 'duplicate_options', severity: 'blocking', passed: 1, failed: 0 },
  ],
  outline: [],
  course: null,
  concepts: [
    {
      concept_id: 'moves',
      title: 'Moves',
      tutorial: piece,
      resources: {
        ...piece,
        findings: [
          {
            rule: 'unverified_link',
            severity: 'warning',
            where: 'resources[1].url',
            detail: 'Nobody could check whether “Moves, explained” is at https://example.org/moves',
            suggestion: 'Open it by hand, or prefer a source whose site lets itself be checked.',
          },
        ],
        links: [
          { url: 'https://doc.rust-lang.org/book/', state: 'ok', reason: 'its page is there', checked_at },
          { url: 'https://example.org/moves', state: 'unverified', reason: 'it answered 403', checked_at },
        ],
      },
      quiz: {
        ...piece,
        version: 2,
        repair: { outcome: 'kept', findings_before: 2, blocking_before: 1 },
        answers,
      },
    },
  ],
  links: { ok: 1, dead: 0, unverified: 1, blocked: 0, unchecked: 0 },
  answers: { questions: 5, ...answers },
  spent: {
    writing: { llm_calls: 6, input_tokens: 9_000, output_tokens: 7_000, cost_micro_usd: 5_400 },
    checking: { llm_calls: 1, input_tokens: 1_100, output_tokens: 40, cost_micro_usd: 190 },
    repairing: { llm_calls: 1, input_tokens: 600, output_tokens: 150, cost_micro_usd: 180 },
  },
};
