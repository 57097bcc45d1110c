import { pause, type TimerClock } from '@roadwright/domain';
import type { Exchange } from '../connection/open-exchange.ts';
import type { Route } from '../redirect/create-router.ts';
import type { Deadline } from '../time/create-deadline.ts';
import { createLimited, type Pacer } from './create-pacer.ts';
import { readWait } from './read-wait.ts';

/** An answer together with the host's turn that it uses up. */
export interface HeldExchange extends Exchange {
  /** Cuts it off and ends the turn; harmless when repeated. */
  close(): Promise<void>;
}

interface Question {
  readonly route: Route;
  readonly open: () => Promise<Exchange>;
  /** False for a request whose repetition might do something twice. */
  readonly repeatable: boolean;
  readonly deadline: Deadline;
}

interface Manners {
  readonly pacer: Pacer;
  readonly clock: TimerClock;
  readonly random: () => number;
}

const LIMITED = new Set([429, 503]);
const MOST_REPETITIONS = 3;

/**
 * Asks in the host's turn, and again when the host has asked for time and there is enough.
 * @throws AppError upstream_limited
 */
export async function askPolitely(question: Question, manners: Manners): Promise<HeldExchange> {
  const { route, repeatable, deadline } = question;
  const { pacer, clock, random } = manners;
  for (let round = 0; ; round += 1) {
    const exchange = await openInTurn(question, pacer);
    if (!LIMITED.has(exchange.status)) return exchange;
    await exchange.close();
    const retry_after = exchange.headers['retry-after'];
    const wait_ms = readWait({ retry_after, now_ms: clock.now(), round, random });
    if (route.paced_host !== null) await pacer.hold(route.paced_host, wait_ms);
    if (!repeatable || round === MOST_REPETITIONS || wait_ms >= deadline.remaining_ms()) {
      throw createLimited(route.url.host, wait_ms, exchange.status);
    }
    await pause({ clock, delay_ms: wait_ms, signal: deadline.signal });
  }
}

async function openInTurn({ route, open, deadline }: Question, pacer: Pacer): Promise<HeldExchange> {
  const leave = route.paced_host === null ? undefined : await pacer.enter(route.paced_host, deadline);
  try {
    const exchange = await open();
    let closing: Promise<void> | undefined;
    const close = async () => {
      exchange.cut();
      await leave?.();
    };
    return {
      ...exchange,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await leave?.();
    throw error;
  }
}
