import { lookup as resolveName } from 'node:dns/promises';
import type { Fetcher, FetchRequest } from '@roadwright/domain';
import { isPublicAddress } from './address/is-public-address.ts';
import { checkLength, createDocument } from './body/create-document.ts';
import { ACCEPT_ENCODING } from './body/decode-body.ts';
import { createAgents } from './connection/create-agents.ts';
import { createGuardedLookup, type Lookup } from './connection/create-guarded-lookup.ts';
import { openExchange } from './connection/open-exchange.ts';
import { askPolitely } from './pace/ask-politely.ts';
import { createPacer, type PacerOptions } from './pace/create-pacer.ts';
import { createRouter, type Gateway, type Route } from './redirect/create-router.ts';
import { followRedirects } from './redirect/follow-redirects.ts';
import { createDeadline } from './time/create-deadline.ts';

export interface FetcherOptions extends PacerOptions {
  /** From 0 to below 1; spreads the retries of many processes. */
  readonly random: () => number;
  /** Names the software and who answers for it. */
  readonly user_agent: string;
  /** Origins inside that a request marked `trusted` may ask, at any pace. */
  readonly trusted_origins?: readonly string[] | undefined;
  /** The operator's own way out to some hosts. */
  readonly gateway?: Gateway | undefined;
  /** Whether a redirect may lead from https to http; refused unless given, since anyone could change the answer there. */
  readonly may_downgrade?: boolean;
  /** The system's resolver unless given. */
  readonly lookup?: Lookup;
  /** Which addresses are outside; public unicast unless given. */
  readonly isPublic?: (address: string) => boolean;
  /** 80 and 443 unless given. */
  readonly ports?: readonly number[];
}

const PORTS = [80, 443];
const resolveAll: Lookup = (hostname) => resolveName(hostname, { all: true });

/** Makes the one way out: it asks public addresses only, within the caps of each request and the pace of each host. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock, random, user_agent, lookup = resolveAll } = options;
  const { isPublic = isPublicAddress, ports = PORTS, trusted_origins = [], gateway } = options;
  const { may_downgrade = false } = options;
  const agents = createAgents(createGuardedLookup({ lookup, isPublic }));
  const router = createRouter({ isPublic, ports, trusted_origins, gateway, may_downgrade });
  const manners = { pacer: createPacer(options), clock, random };

  const createHeaders = ({ accept, body }: FetchRequest, own_headers: Readonly<Record<string, string>>) => ({
    ...Object.fromEntries(Object.entries(own_headers).map(([name, value]) => [name.toLowerCase(), value])),
    accept,
    'accept-encoding': ACCEPT_ENCODING,
    'user-agent': user_agent,
    ...(body !== undefined && { 'content-type': body.content_type }),
  });

  return {
    async open(request) {
      const { body } = request;
      request.signal.throwIfAborted();
      const deadline = createDeadline(request, clock);
      const ask = (route: Route, own_headers: Readonly<Record<string, string>>) => {
        const agent = route.trusted ? agents.trusted : agents.guarded;
        const headers = createHeaders(request, own_headers);
        const open = () => openExchange({ route, agent, headers, body, signal: deadline.signal });
        return askPolitely({ route, open, repeatable: body === undefined, deadline }, manners);
      };
      try {
        const arrival = { ...(await followRedirects({ request, router, ask })), request };
        try {
          checkLength(arrival);
        } catch (error) {
          await arrival.exchange.close();
          throw error;
        }
        return createDocument({ ...arrival, deadline });
      } catch (error) {
        deadline.end();
        throw error;
      }
    },
  };
}
