import type { TimerClock } from '@roadwright/domain';
import { createBackoff } from '../../failure/create-backoff.ts';
import type { AttemptOutcome, Limiter } from '../../limiter/limiter.ts';
import type { VirtualProvider } from './virtual-provider.ts';

/** What may stand before a provider: a limiter, and when to give a call up. */
export interface Policy {
  readonly name: string;
  /** Failed attempts after which a call is lost; throttles count only where `throttles_count`. */
  readonly max_failed: number;
  readonly throttles_count: boolean;
  createLimiter(parts: { clock: TimerClock; random: () => number; local: boolean }): Limiter;
}

interface VirtualCall {
  readonly task_id: string;
  readonly order: number;
  readonly tokens: number;
}

interface Parts {
  readonly policy: Policy;
  readonly provider: VirtualProvider;
  readonly clock: TimerClock;
  readonly random: () => number;
  readonly local: boolean;
}

export interface VirtualProcess {
  /** Calls until there is an answer, or the call is lost. */
  call(call: VirtualCall, done: (ok: boolean) => void): void;
  readonly limiter: Limiter;
}

const FIRST_CONTENT_MS = 60_000;
const DEADLINE_MS = 1_800_000;

/** Makes a process: one limiter, and the retry rule of `ask` on the virtual clock. */
export function createVirtualProcess({ policy, provider, clock, random, local }: Parts): VirtualProcess {
  const limiter = policy.createLimiter({ clock, random, local });
  return {
    limiter,
    call({ task_id, order, tokens }, done) {
      const deadline_at = clock.now() + DEADLINE_MS;
      const rounds = { failed: 0, throttled: 0 };
      const scope = { task_id, owner_id: task_id, order };
      const estimate = tokens * (0.8 + 0.4 * random());
      const retry = ({ kind, retry_after_ms }: AttemptOutcome) => {
        const throttled = kind.startsWith('throttled') && !policy.throttles_count;
        const round = throttled ? rounds.throttled++ : rounds.failed++;
        const delay_ms = createBackoff({ round, retry_after_ms, random });
        if (rounds.failed >= policy.max_failed || clock.now() + delay_ms > deadline_at) done(false);
        else clock.after(delay_ms, attempt);
      };
      // One per call, as in the client: a shared one would be slow with thousands of listeners.
      const { signal } = new AbortController();
      const attempt = () =>
        void limiter.acquire({ tokens: estimate, scope, signal }).then((permit) => {
          let cancelSend = () => {};
          const cancelWatch = clock.after(FIRST_CONTENT_MS, () => {
            cancelSend();
            permit.report({ kind: 'timeout' });
            retry({ kind: 'timeout' });
          });
          const finish = (outcome: AttemptOutcome) => {
            cancelWatch();
            permit.report(outcome);
            if (outcome.kind === 'ok') done(true);
            else retry(outcome);
          };
          cancelSend = provider.send(tokens, { onHeaders: permit.notice, done: finish });
        });
      attempt();
    },
  };
}
