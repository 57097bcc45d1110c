import { awaitOrLeave, type TimerClock } from '@roadwright/domain';
import type { Lookup } from '../connection/create-guarded-lookup.ts';

interface WitnessParts {
  readonly lookup: Lookup;
  readonly clock: TimerClock;
}

/** Tells a name that does not exist from a machine that finds no name at all. */
export interface NameWitness {
  /** Whether names of the outside can be found from here. */
  isOnline(): Promise<boolean>;
  /** Whether it was found out a moment ago that they cannot, and no site has answered since. */
  isKnownOffline(): boolean;
  /** Gives what aborts when that is found out. */
  whenOffline(): AbortSignal;
  /** A site has answered: whatever names can be found, there is a way out to some. */
  noteAnswer(): void;
}

/** IANA keeps both for everybody (RFC 2606, section 3); where neither is found, nothing can be said of other names. */
const NAMES = ['example.com', 'www.iana.org'];
/** A laptop that is closed or taken along is not online for long after it was. */
const KEEP_ONLINE_MS = 60_000;
/** So long checks end at once, without a question; then one of them tries again. */
const KEEP_OFFLINE_MS = 30_000;
/** A resolver that is not there lets wait longer than anybody would who checks a link. */
const PATIENCE_MS = 5_000;

/**
 * Makes the witness that is asked when a name was not found. Offline, many resolvers say "no such name" of every name:
 * macOS and Windows without a network, and name servers behind a wall that lets nothing out.
 */
export function createNameWitness({ lookup, clock }: WitnessParts): NameWitness {
  let known = { online: true, until: Number.NEGATIVE_INFINITY };
  let answered_until = Number.NEGATIVE_INFINITY;
  let offline = new AbortController();
  let asking: Promise<boolean> | undefined;
  const isFound = (name: string) =>
    lookup(name).then(
      (addresses) => addresses.length > 0,
      () => false,
    );
  const isKnownOffline = () => !known.online && clock.now() < known.until && clock.now() >= answered_until;
  const ask = async () => {
    const stop = new AbortController();
    const endPatience = clock.after(PATIENCE_MS, () => stop.abort());
    const answers = Promise.all(NAMES.map(isFound)).then((found) => found.includes(true));
    const online = await awaitOrLeave(answers, stop.signal).catch(() => false);
    endPatience();
    known = { online, until: clock.now() + (online ? KEEP_ONLINE_MS : KEEP_OFFLINE_MS) };
    asking = undefined;
    if (isKnownOffline()) {
      offline.abort();
      offline = new AbortController();
    }
    return online;
  };
  return {
    async isOnline() {
      if (clock.now() < known.until) return known.online;
      asking ??= ask();
      return await asking;
    },
    isKnownOffline,
    whenOffline: () => offline.signal,
    noteAnswer: () => {
      answered_until = clock.now() + KEEP_ONLINE_MS;
    },
  };
}
