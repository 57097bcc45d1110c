import { type LinkRecheckStore, pause, type TimerClock } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { LinkChecks } from './open-link-checks.ts';
import { recheckLinks } from './recheck-links.ts';

interface LinkRecheckParts {
  readonly store: LinkRecheckStore;
  readonly links: LinkChecks;
  readonly clock: TimerClock;
  /** From 0 to below 1; keeps processes that were started together apart. */
  readonly random: () => number;
  readonly log: Log;
}

/** A loop that goes on until it is stopped. */
export interface LinkRecheck {
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>;
}

/** A worker that has just been started has better things to do. */
const FIRST_PAUSE_MS = 60_000;
/** Three lists a minute are more than 4,000 a day, in company of the checks of courses that are being written. */
const PAUSE_MS = 20_000;
/** Nobody waits for it. */
const IDLE_PAUSE_MS = 120_000;
/** Longer than all addresses of a list take together. */
const LEASE_MS = 300_000;

/** Starts to ask the addresses of stored lists again as they come due, a list at a time, as long as the process lives. */
export function startLinkRecheck({ clock, random, ...parts }: LinkRecheckParts): LinkRecheck {
  const stop = new AbortController();
  const { signal } = stop;
  const rest = (delay_ms: number) => pause({ clock, delay_ms: delay_ms * (0.75 + random() / 2), signal });
  const running = (async () => {
    await rest(FIRST_PAUSE_MS);
    for (;;) {
      const wasDue = await recheckNext(parts, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        parts.log.warn({ error }, 'links could not be checked again');
        return false;
      });
      await rest(wasDue ? PAUSE_MS : IDLE_PAUSE_MS);
    }
  })().catch(() => undefined);
  return {
    stop: () => {
      stop.abort();
      return running;
    },
  };
}

/** Gives whether a list was due. */
async function recheckNext(
  { store, links, log }: Omit<LinkRecheckParts, 'clock' | 'random'>,
  signal: AbortSignal,
): Promise<boolean> {
  const due = await store.takeDue(LEASE_MS);
  if (due === null) return false;
  // Whoever is offline knows nothing of any link; the list comes again when its lease is over.
  if (!(await links.isOnline())) return false;
  const { verdict, next_ms } = await recheckLinks(due, links, signal);
  await store.save(due, verdict, next_ms);
  const { roadmap_id, concept_id } = due;
  const states = verdict.links.map(({ state }) => state);
  log.debug({ roadmap_id, concept_id, states, next_ms }, 'links were checked again');
  return true;
}
