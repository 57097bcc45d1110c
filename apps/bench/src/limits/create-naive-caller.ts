import { setTimeout as delay } from 'node:timers/promises';
import { createOpenAiCompatibleTransport } from '@roadwright/llm/testing';
import type { Caller } from './start-load.ts';

interface NaiveOptions {
  readonly base_url: string;
  readonly random: () => number;
}

/** What the vendors' SDKs do: two retries after half a second, doubling up to eight, less up to a quarter by chance. */
const MAX_RETRIES = 2;
const FIRST_MS = 500;
const LONGEST_MS = 8000;
const JITTER = 0.25;
/** A longer Retry-After is not kept. */
const LONGEST_ASKED_MS = 60_000;

/** Makes what people have without a limiter: every call goes out at once, and is tried again twice. */
export function createNaiveCaller({ base_url, random }: NaiveOptions): Caller {
  const transport = createOpenAiCompatibleTransport({ base_url });
  const { signal } = new AbortController();
  const request = { model: 'sample', messages: [{ role: 'user', text: 'A lesson.' }] } as const;
  const send = async (): Promise<number | undefined> => {
    try {
      for await (const _part of transport.stream(request, signal)) {
        // Only that it comes matters.
      }
      return undefined;
    } catch (error) {
      return readWait(error);
    }
  };
  return async () => {
    for (let retry = 0; ; retry++) {
      const asked_ms = await send();
      if (asked_ms === undefined) return true;
      if (retry === MAX_RETRIES) return false;
      const backoff_ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** retry) * (1 - JITTER * random());
      await delay(asked_ms > 0 && asked_ms <= LONGEST_ASKED_MS ? asked_ms : backoff_ms);
    }
  };
}

/** Milliseconds of the Retry-After of what a transport threw; 0 when it has none. */
function readWait(error: unknown): number {
  if (!(error instanceof Error && 'headers' in error)) return 0;
  const headers = error.headers as Readonly<Record<string, string>>;
  return 1000 * Number(headers['retry-after'] ?? 0);
}
