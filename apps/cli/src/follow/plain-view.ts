import { renderEventLine } from '../render/event-line.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { FollowView } from './follow-view.ts';

/** Shows a line for each step and each concept that has ended. */
export const createPlainView = ({ print, complain }: Terminal): FollowView => ({
  showEvent(event, progress) {
    const line = renderEventLine(event, progress);
    if (line !== null) print(line);
  },
  showConnection(connection) {
    if (connection.state === 'reconnecting' && connection.attempt === 1) {
      complain(`The connection was lost (${toPlainLine(connection.reason)}); trying again.`);
    }
  },
  close: () => undefined,
});
