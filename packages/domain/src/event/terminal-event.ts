import type { EventType } from './event.ts';

const TERMINAL_EVENTS: readonly EventType[] = ['task_completed', 'task_failed', 'task_cancelled'];

/** Whether no event can follow this one. */
export const isTerminalEvent = (event: { readonly type: EventType }): boolean =>
  TERMINAL_EVENTS.includes(event.type);
