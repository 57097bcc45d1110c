import { openLlmClient, resolvePricedProvider } from '@roadwright/llm';
import { createNaiveCaller } from './create-naive-caller.ts';
import type { Caller } from './start-load.ts';

interface CallerOptions {
  readonly base_url: string;
  /** `paced` is ours; `sdk` retries as the vendors' SDKs do, without a limiter. */
  readonly client: 'paced' | 'sdk';
  /** The provider is a server of one machine. */
  readonly local: boolean;
  readonly random: () => number;
  readonly onFirstToken: (first_token_ms: number) => void;
}

/** What workers have: the defaults of LLM_MAX_CONCURRENCY, LLM_TIMEOUT_S and HARD_DEADLINE_S. */
const DEFAULTS = { max_concurrency: 512, timeout_ms: 300_000 } as const;
const CALL_DEADLINE_MS = 1_800_000;

/** Makes what asks for one lesson, just as a worker would. */
export async function createCaller(options: CallerOptions): Promise<Caller> {
  const { base_url, client, local, random, onFirstToken } = options;
  if (client === 'sdk') return createNaiveCaller({ base_url, random });
  const provider = await resolvePricedProvider({
    provider: local ? 'ollama' : 'openai-compatible',
    base_url,
    model: 'sample',
    models_by_step: {},
    ...DEFAULTS,
  });
  if ('faults' in provider) throw new Error(provider.faults.join('\n'));
  const { client: llm } = await openLlmClient(provider, {
    random,
    call_deadline_ms: CALL_DEADLINE_MS,
    ledger: { add: () => undefined, readSpending: async () => 0 },
    observer: {
      onAttempt({ first_token_ms }) {
        if (first_token_ms !== undefined) onFirstToken(first_token_ms);
      },
    },
  });
  const { signal } = new AbortController();
  return (task_id, order) =>
    llm
      .writeText({
        step: 'tutorial',
        prompt: { system: 'You teach.', user: `Lesson ${order} of ${task_id}.`, version: 'bench@1' },
        scope: { task_id, owner_id: 'bench', order },
        signal,
      })
      .then(
        () => true,
        () => false,
      );
}
