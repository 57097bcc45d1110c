import { createListener, type Database, type Listener } from '@roadwright/db';
import type { Log } from '@roadwright/telemetry';
import type { Hub } from './create-hub.ts';

interface Waking {
  readonly database: Database;
  readonly hub: Hub;
  /** Once it is aborted, the link ends because it is meant to. */
  readonly closing: AbortSignal;
  readonly log?: Log;
}

/**
 * Wakes the hub at every signal of new events. When the link that they come over is lost, the pool's idle ones have
 * most likely gone the same way, and the hub reads at once: it must not wait for one of them to prove dead.
 */
export function wakeHub({ database, hub, closing, ...rest }: Waking): Listener {
  return createListener({
    direct_url: database.direct_url,
    channels: ['event'],
    onSignal: (_channel, task_ids) => hub.wake(task_ids),
    onState: (connected) => {
      if (!connected && !closing.aborted) database.cutIdle();
      hub.setConnected(connected);
    },
    ...rest,
  });
}
