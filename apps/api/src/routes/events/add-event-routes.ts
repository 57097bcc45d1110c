import type { Api, ApiDeps } from '../../api-deps.ts';
import { createStreamLimit } from './create-stream-limit.ts';
import { addEvents } from './list-or-stream.ts';
import { addSocket } from './socket.ts';

/** Adds the routes that give a task's events, which count what they hold open together. */
export function addEventRoutes(api: Api, deps: ApiDeps): void {
  const limitStreams = createStreamLimit(deps.settings);
  addEvents(api, { ...deps, limitStreams });
  addSocket(api, { ...deps, limitStreams });
}
