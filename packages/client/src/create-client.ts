import { readNothing, send } from './transport/send.ts';
import { systemTimers, type Timers } from './transport/timers.ts';
import type { ApiKey, CallOptions, Fetch, Transport, Upload } from './transport/transport.ts';
import { createAccessVerbs } from './verbs/access-verbs.ts';
import { createConceptVerbs } from './verbs/concept-verbs.ts';
import { createEstimateVerbs } from './verbs/estimate-verbs.ts';
import { createLiteratureVerbs } from './verbs/literature-verbs.ts';
import { createOpsVerbs } from './verbs/ops-verbs.ts';
import { createRoadmapVerbs } from './verbs/roadmap-verbs.ts';
import { createTaskVerbs } from './verbs/task-verbs.ts';

/** How a client reaches its API. */
export interface ClientOptions {
  /** Where the API lies, such as `http://127.0.0.1:8000`; in a page, `location.origin`. */
  readonly base_url: string;
  /** Sent as a bearer token with every request; a function is asked before each. An API with AUTH=off wants none. */
  readonly api_key?: ApiKey | undefined;
  /** Stands in for the global `fetch`. */
  readonly fetch?: Fetch;
  /** Sends uploads whose progress is wanted: browsers need it, since their `fetch` does not stream what it sends. */
  readonly upload?: Upload;
  /** Stands in for the clock and for chance, in tests. */
  readonly timers?: Timers;
  /** Longest wait for one answer; 30 s by default. A stream of events is exempt. */
  readonly timeout_ms?: number;
  /** How often a call is sent at most that does no more when it comes twice; 3 by default, 1 for no second try. */
  readonly attempts?: number;
}

/**
 * Makes a client of the Roadwright API, for Node and browsers.
 *
 * Every verb rejects with a RoadwrightError when the API answers with a problem or cannot be reached, and with
 * the signal's reason when it is aborted. Reads, and the writes that carry an idempotency key, are sent up
 * to three times when the network or a gateway fails.
 */
export function createRoadwrightClient(options: ClientOptions) {
  const transport: Transport = {
    base_url: options.base_url.replace(/\/+$/, ''),
    api_key: options.api_key,
    // Not the bare global: a browser refuses `fetch` called on another object.
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    upload: options.upload,
    timers: options.timers ?? systemTimers,
    timeout_ms: options.timeout_ms ?? 30_000,
    attempts: options.attempts ?? 3,
  };
  return {
    ...createTaskVerbs(transport),
    ...createRoadmapVerbs(transport),
    ...createConceptVerbs(transport),
    ...createEstimateVerbs(transport),
    ...createLiteratureVerbs(transport),
    ...createOpsVerbs(transport),
    ...createAccessVerbs(transport),

    /** Resolves when the API is up, whatever the state of its database. */
    getHealth({ signal }: CallOptions = {}): Promise<void> {
      return send(transport, { path: '/health', signal, repeatable: true }, readNothing);
    },
  };
}
/** Every verb of the API as a method; see each for what it promises. */
export type RoadwrightClient = ReturnType<typeof createRoadwrightClient>;
