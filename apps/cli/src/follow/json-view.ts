import type { Terminal } from '../terminal/terminal.ts';
import type { FollowView } from './follow-view.ts';

/** Shows each event as one line of JSON, for programs. */
export const createJsonView = ({ print }: Terminal): FollowView => ({
  showEvent: (event) => print(JSON.stringify(event)),
  showConnection: () => undefined,
  close: () => undefined,
});
