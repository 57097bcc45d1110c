import type { ApiConfig } from '@roadwright/config';
import { createHostBuckets, createLinkRecheckStore, createSourceCache, type Database } from '@roadwright/db';
import {
  type LinkChecks,
  type LinkRecheck,
  openLinkChecks,
  startLinkRecheck,
} from '@roadwright/fetcher/links';
import { systemClock } from '@roadwright/llm';
import type { Log } from '@roadwright/telemetry';

interface LinkParts {
  readonly database: Database;
  readonly log: Log;
}

const system = { clock: systemClock, random: Math.random };

/** Makes the link check of an api that runs the lanes itself, on the pace of hosts and the answers that all processes share; null where it is off. */
export const openLinks = (
  { checks, literature: { contact } }: Pick<ApiConfig, 'checks' | 'literature'>,
  { database, log }: LinkParts,
): LinkChecks | null =>
  checks.links
    ? openLinkChecks({
        ...system,
        contact,
        buckets: createHostBuckets(database),
        cache: createSourceCache(database),
        log,
      })
    : null;

/** Has an api that writes courses itself look at the links of stored ones again; null where links are not checked. */
export const openLinkRecheck = (
  { concurrency }: ApiConfig['lanes'],
  { links, database, log }: LinkParts & { readonly links: LinkChecks | null },
): LinkRecheck | null =>
  links === null || concurrency.content === undefined
    ? null
    : startLinkRecheck({ ...system, store: createLinkRecheckStore(database), links, log });
