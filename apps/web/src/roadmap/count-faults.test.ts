import type { QualityReport } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { countFaults } from './count-faults.ts';

const finding = { rule: 'key_count', where: '', detail: 'd', suggestion: 's' };
const quiz = {
  version: 2,
  checked_at: '2026-01-01T00:00:00.000Z',
  findings: [
    { ...finding, severity: 'blocking' },
    { ...finding, severity: 'warning' },
  ],
};
const report = { concepts: [{ concept_id: 'a', tutorial: null, quiz }] } as unknown as QualityReport;

test.for([
  ['a', 'quiz', 2, 1],
  ['a', 'quiz', 3, 0],
  ['a', 'tutorial', 2, 0],
  ['b', 'quiz', 2, 0],
] as const)('%s, %s of version %i has %i', ([concept_id, content_type, version, count]) => {
  expect(countFaults(report, { concept_id, content_type, version })).toBe(count);
});
