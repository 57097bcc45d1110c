import type { TaskEvent } from '@roadwright/domain';

/** Lists the concepts of which some events speak, each once. */
export const listTouched = (events: readonly TaskEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) =>
      event.type === 'content_generation_progress' || event.type === 'quality_checked'
        ? [event.concept_id]
        : [],
    ),
  );
