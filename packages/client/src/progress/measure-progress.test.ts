import type { EventBody } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEvents } from '../testing/task-events.ts';
import { applyEvent } from './apply-event.ts';
import { estimateRemaining, measureProgress } from './measure-progress.ts';
import { NO_PROGRESS } from './task-progress.ts';

const fold = (bodies: readonly EventBody[]) => createEvents(bodies).reduce(applyEvent, NO_PROGRESS);

interface Frame {
  readonly concept: number;
  readonly content_type: 'tutorial' | 'resources' | 'quiz' | null;
  readonly status: 'generating' | 'completed';
  readonly ended: number;
}

const frame = ({ concept, content_type, status, ended }: Frame): EventBody => ({
  type: 'content_generation_progress',
  concept_id: `c${concept}`,
  concept_title: `Concept ${concept}`,
  content_type,
  status,
  progress_current: ended,
  progress_total: 4,
});

/** All frames of four concepts, each concept after the other. */
const course = Array.from({ length: 4 }, (_, concept) => [
  frame({ concept, content_type: null, status: 'generating', ended: concept }),
  frame({ concept, content_type: 'tutorial', status: 'completed', ended: concept }),
  frame({ concept, content_type: 'resources', status: 'completed', ended: concept }),
  frame({ concept, content_type: 'quiz', status: 'completed', ended: concept }),
  frame({ concept, content_type: null, status: 'completed', ended: concept + 1 }),
]).flat();

describe('the bar', () => {
  test('starts at nothing and moves with the design', () => {
    expect(measureProgress(NO_PROGRESS)).toBe(0);
    expect(measureProgress(fold([{ type: 'step_started', step: 'curriculum_design' }]))).toBeCloseTo(0.03);
  });

  test('counts single pieces of a concept', () => {
    expect(measureProgress(fold(course.slice(0, 2)))).toBeCloseTo(0.1 + 0.89 / 12);
  });

  test('never goes back while content is made, and is full only at the end', () => {
    fc.assert(
      fc.property(fc.nat(course.length - 1), (length) => {
        const before = measureProgress(fold(course.slice(0, length)));
        const after = measureProgress(fold(course.slice(0, length + 1)));
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThan(1);
      }),
    );
  });
});

describe('the time still needed', () => {
  test('is unknown before there is a pace', () => {
    expect(estimateRemaining(NO_PROGRESS)).toBeNull();
    expect(estimateRemaining(fold(course.slice(0, 1)))).toBeNull();
  });

  test('comes from the pace so far', () => {
    // Half of the concepts ended 9 s after the first frame, so the other half needs 9 s too.
    expect(estimateRemaining(fold(course.slice(0, 10)))).toBeCloseTo(9000);
  });

  test('is nothing to speak of once all concepts have ended', () => {
    expect(estimateRemaining(fold(course))).toBeNull();
  });
});
