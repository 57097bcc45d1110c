import { z } from 'zod';

export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export const LOG_CATEGORIES = ['task', 'step', 'call', 'artifact', 'review'] as const;
export type LogCategory = (typeof LOG_CATEGORIES)[number];

/** One line of a task's execution log. */
const logEntrySchema = z.object({
  entry_id: z.string().describe('the same whenever the log is read'),
  at: z.string(),
  level: z.enum(LOG_LEVELS),
  category: z.enum(LOG_CATEGORIES),
  name: z.string().describe('type of the event, or llm_call for one attempt at the language model'),
  message: z.string().describe('a sentence for a person'),
  data: z.record(z.string(), z.unknown()).describe('the facts behind the sentence'),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** The answer of `GET /tasks/{task_id}/log`, oldest first. */
export const logListSchema = z.object({
  items: z.array(logEntrySchema),
  next_cursor: z.string().nullable(),
});
export type LogList = z.infer<typeof logListSchema>;
