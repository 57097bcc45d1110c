import { createLaneHandlers, type GenerationOptions } from '../create-lane-handlers.ts';
import { createPatientClock } from './patient-clock.ts';

/** The deadlines of a task as they are by default. */
export const DEADLINES = { soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000 };

/** The handlers of both lanes; time stands still unless a clock is given. */
export const createTestLanes = (
  given: Pick<GenerationOptions, 'llm' | 'store'> & Partial<GenerationOptions>,
) =>
  createLaneHandlers({
    writes_per_task: 1,
    randomBytes: (buffer) => buffer,
    clock: createPatientClock(),
    deadlines: DEADLINES,
    ...given,
  });
