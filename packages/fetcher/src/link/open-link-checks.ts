import type { HostBuckets, HostPace, LinkChecker, SourceCache, TimerClock } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { NameWitness } from './create-name-witness.ts';

interface LinkChecksOptions {
  /** How those who are asked can reach the operator. */
  readonly contact: string | undefined;
  /** The pace of every host, of all processes together. */
  readonly buckets: HostBuckets;
  readonly cache: SourceCache;
  readonly clock: TimerClock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly log: Log;
}

/** The link check of a process. */
export interface LinkChecks extends LinkChecker, Pick<NameWitness, 'isOnline'> {}

/** Less than a person's browser asks of a site for one page; a course may list one encyclopaedia thirty times. */
const PACE: HostPace = { connections: 2, interval_ms: 500 };

/**
 * Opens the link check to the real outside, behind the guard that every request of strangers' addresses passes. What it
 * is made of is loaded for the first address, since a worker that takes over from a dead one has no time to lose.
 */
export function openLinkChecks(options: LinkChecksOptions): LinkChecks {
  let opened: Promise<LinkChecks> | undefined;
  const open = () => {
    opened ??= assemble(options);
    return opened;
  };
  return {
    check: async (question, signal) => (await open()).check(question, signal),
    isOnline: async () => (await open()).isOnline(),
  };
}

async function assemble({ contact, buckets, ...parts }: LinkChecksOptions): Promise<LinkChecks> {
  const { lookup: resolveName } = await import('node:dns/promises');
  const { createFetcher } = await import('../create-fetcher.ts');
  const { createLinkChecker } = await import('./create-link-checker.ts');
  const { createNameWitness } = await import('./create-name-witness.ts');
  const fetcher = createFetcher({
    ...parts,
    buckets,
    paces: {},
    default_pace: PACE,
    user_agent: contact === undefined ? 'Roadwright' : `Roadwright (mailto:${contact})`,
    // Nothing is sent that could be stolen, and a reader's browser follows too.
    may_downgrade: true,
  });
  const lookup = (name: string) => resolveName(name, { all: true });
  const witness = createNameWitness({ lookup, clock: parts.clock });
  const { check } = createLinkChecker({ ...parts, fetcher, witness });
  return { check, isOnline: witness.isOnline };
}
