import type { Clock } from '../id/uuid-v7.ts';
import type { Preferences } from '../request/preferences.ts';

/** Whether a deadline lies ahead; a template that takes the choice has a text for both. */
export const TIME_FRAMES = ['open', 'deadline'] as const;

/** Names of the values that a template with a time frame is filled with. */
export const TIME_FRAME_VALUES = ['hours_per_week', 'deadline', 'weeks', 'total_hours'] as const;

/** How long the learner has. */
export interface TimeFrame {
  readonly kind: (typeof TIME_FRAMES)[number];
  readonly hours_per_week: number;
  /** Day of the deadline in UTC, empty when open. */
  readonly deadline: string;
  /** Whole weeks until then, at least 1; 0 when open. */
  readonly weeks: number;
  /** Hours of study until then, at least 1; 0 when open. */
  readonly total_hours: number;
}

const DAY_MS = 86_400_000;

/** Works out how many weeks and hours of study a learner has; a deadline that has passed counts for nothing. */
export function createTimeFrame(
  { target_deadline, available_hours_per_week: hours_per_week }: Preferences,
  now: Clock,
): TimeFrame {
  const end = target_deadline === undefined ? Number.NaN : Date.parse(target_deadline);
  const days = (end - now()) / DAY_MS;
  if (!(days > 0)) return { kind: 'open', hours_per_week, deadline: '', weeks: 0, total_hours: 0 };
  return {
    kind: 'deadline',
    hours_per_week,
    deadline: new Date(end).toISOString().slice(0, 10),
    weeks: Math.max(1, Math.floor(days / 7)),
    total_hours: Math.max(1, Math.round((days / 7) * hours_per_week)),
  };
}

/** The least that an easy concept takes, in hours. */
const SHORTEST_CONCEPT = 0.5;

/** Limits the concepts of an outline: a near deadline has room for few, whatever number is allowed. */
export const limitConcepts = (
  max_concepts: number,
  { kind, total_hours }: Pick<TimeFrame, 'kind' | 'total_hours'>,
): number =>
  kind === 'open'
    ? max_concepts
    : Math.min(max_concepts, Math.max(1, Math.floor(total_hours / SHORTEST_CONCEPT)));
