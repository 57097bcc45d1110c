import { NO_PROGRESS } from '@roadwright/client';
import type { EventBody } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { renderEventLine } from './event-line.ts';

const ready = { type: 'roadmap_ready', roadmap_id: 'rust-1', title: 'Rust', concepts_total: 3 } as const;

test.for<[EventBody, string]>([
  [{ type: 'step_started', step: 'structure_validation', round: 0 }, 'Checking the outline'],
  [{ type: 'step_started', step: 'roadmap_edit', round: 1 }, 'Revising the outline (round 2)'],
  [ready, 'Outline ready: Rust (3 concepts)'],
  [{ ...ready, valid: true, score: 86 }, 'Outline ready: Rust (3 concepts)'],
])('%o is told as "%s"', ([event, line]) => {
  expect(renderEventLine(event, NO_PROGRESS)).toBe(line);
});

test('an outline with something critical left is told as such', () => {
  expect(renderEventLine({ ...ready, valid: false, score: 40 }, NO_PROGRESS)).toContain('critical');
});
