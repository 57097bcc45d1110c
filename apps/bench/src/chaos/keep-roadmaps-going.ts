import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, type RoadwrightClient, RoadwrightError } from '@roadwright/client';
import { isTerminalEvent } from '@roadwright/domain';
import type { Breach } from './breach.ts';

interface RoadmapsOptions {
  readonly client: RoadwrightClient;
  /** Roadmaps in flight all the time. */
  readonly at_once: number;
  readonly max_concepts: number;
  /** Distinguishes the goals of one run from those of another. */
  readonly seed: number;
}

/** Roadmaps that are written one after the other, each watched from its first event to its last. */
export interface Roadmaps {
  readonly ended: number;
  /** How often a watcher lost its stream and came back. */
  readonly reconnects: number;
  /** What a watcher saw that it should not have. */
  readonly breaches: readonly Breach[];
  /** Begins no more; resolves when those in flight have ended, or after `patience_ms` with those left as breaches. */
  finish(patience_ms: number): Promise<void>;
  /** Leaves everything as it is. */
  abandon(): Promise<void>;
}

const AGAIN_AFTER_MS = 250;
/** No answer at all, and what a server or a gateway says that is on its way back. */
const PASSING_STATUSES = [0, 502, 503, 504];

/** Keeps so many roadmaps in flight: whenever one has ended, the next is asked for, however long that takes. */
export function keepRoadmapsGoing(options: RoadmapsOptions): Roadmaps {
  const { client, at_once, max_concepts, seed } = options;
  const over = new AbortController();
  const breaches: Breach[] = [];
  const addBreach = (detail: string) => breaches.push({ rule: 'watchers_see_all', detail });
  const in_flight = new Set<string>();
  let finishing = false;
  let begun = 0;
  let ended = 0;
  let reconnects = 0;

  async function write(learning_goal: string): Promise<void> {
    const request = { preferences: { learning_goal }, options: { max_concepts } };
    const asking = { idempotency_key: crypto.randomUUID(), signal: over.signal };
    const { task_id } = await untilAccepted(() => client.createRoadmap(request, asking));
    const onConnection = ({ state }: Connection) => {
      if (state === 'reconnecting') reconnects += 1;
    };
    let seen = 0;
    for await (const event of client.watchTask(task_id, { signal: over.signal, onConnection })) {
      seen += 1;
      if (event.seq !== seen)
        addBreach(`task ${task_id}: a watcher saw event ${event.seq} as number ${seen}`);
      if (isTerminalEvent(event)) ended += 1;
    }
  }

  async function untilAccepted<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof RoadwrightError) || !PASSING_STATUSES.includes(error.status)) throw error;
        await wait(AGAIN_AFTER_MS, undefined, { signal: over.signal });
      }
    }
  }

  async function keepOneGoing(): Promise<void> {
    while (!finishing && !over.signal.aborted) {
      begun += 1;
      const learning_goal = `Goal ${begun} of seed ${seed}`;
      in_flight.add(learning_goal);
      try {
        await write(learning_goal);
      } catch (error) {
        if (!over.signal.aborted) addBreach(`"${learning_goal}": ${String(error)}`);
        return;
      }
      if (!over.signal.aborted) in_flight.delete(learning_goal);
    }
  }

  const going = Promise.all(Array.from({ length: at_once }, keepOneGoing));
  const abandon = async () => {
    over.abort();
    await going;
  };
  return {
    get ended() {
      return ended;
    },
    get reconnects() {
      return reconnects;
    },
    breaches,
    finish: async (patience_ms) => {
      finishing = true;
      await Promise.race([going, wait(patience_ms, undefined, { signal: over.signal, ref: false })]);
      for (const goal of in_flight) addBreach(`"${goal}" has not ended after ${patience_ms / 1000} s`);
      await abandon();
    },
    abandon,
  };
}
