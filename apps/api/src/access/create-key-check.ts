import { type Database, findKey, hashSecret, takeTicket, touchKey, type UsableKey } from '@roadwright/db';
import type { Clock } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import { createGuessLimit } from './create-guess-limit.ts';

interface CheckParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells whose a key or a ticket is; null when it is worth nothing. */
type KeyCheck = (
  credential: { readonly kind: 'key' | 'ticket'; readonly text: string },
  address: string,
) => Promise<UsableKey | null>;

/** More than anybody mistypes, too few to guess with. */
const WRONG_PER_MINUTE = 20;
const MOST_PROVEN = 10_000;

/**
 * Creates what looks keys up, each time anew, so that a revoked one is worth nothing at once. An address that has sent
 * too many wrong ones is refused before anything is looked up, but for keys that have been right before: those behind
 * one address are not locked out by the others there. Tickets, good only once, are counted by themselves.
 *
 * @throws AppError rate_limited, from what it gives
 */
export function createKeyCheck({ database, clock, log }: CheckParts): KeyCheck {
  const keys = createGuessLimit({ per_minute: WRONG_PER_MINUTE, clock });
  const tickets = createGuessLimit({ per_minute: WRONG_PER_MINUTE, clock });
  const proven = new Set<string>();

  async function find(text: string): Promise<UsableKey | null> {
    const key = await findKey(database, text);
    if (key !== null && !key.noted) {
      await touchKey(database, key.key_id).catch((error) => log.warn({ error }, 'key_use_not_noted'));
    }
    return key;
  }

  async function checkKey(text: string, address: string): Promise<UsableKey | null> {
    const name = hashSecret(text).toString('base64');
    const look = proven.has(name) ? keys.lookAgain : keys.look;
    const key = await look({ address, name }, () => find(text));
    if (key === null) proven.delete(name);
    else if (proven.size < MOST_PROVEN) proven.add(name);
    return key;
  }

  return async ({ kind, text }, address) => {
    if (kind === 'key') return await checkKey(text, address);
    const name = hashSecret(text).toString('base64');
    return await tickets.look({ address, name }, () => takeTicket(database, text));
  };
}
