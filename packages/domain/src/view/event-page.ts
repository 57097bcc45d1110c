import { z } from 'zod';
import { eventSchema } from '../event/event.ts';

/** The answer of `GET /tasks/{task_id}/events` as JSON; ask again with `after=next_after`. */
export const eventPageSchema = z.object({ items: z.array(eventSchema), next_after: z.int() });
export type EventPage = z.infer<typeof eventPageSchema>;
