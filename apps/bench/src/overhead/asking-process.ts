import { openLlmClient, resolvePricedProvider } from '@roadwright/llm';
import { createOpenAiCompatibleTransport } from '@roadwright/llm/testing';
import { answerParent } from '../system/answer-parent.ts';
import type { AskingProtocol, Held, Round, Way } from './asking-protocol.ts';

const MIB = 1024 ** 2;
const SAMPLE_MS = 50;
const HOUR_MS = 3_600_000;
const { signal } = new AbortController();
const prompt = { system: 'You teach.', user: 'Write a lesson about joins.', version: 'bench@1' };

let callers: Readonly<Record<Way, (order: number) => Promise<unknown>>> | undefined;
let readInFlight = () => 0;
const findCaller = (way: Way) => {
  if (callers === undefined) throw new Error('The process was not opened.');
  return callers[way];
};

async function open({ base_url, max_concurrency }: AskingProtocol['open']['asked']): Promise<null> {
  const settings = { provider: 'openai-compatible', base_url, model: 'sample', models_by_step: {} } as const;
  const limits = { max_concurrency, timeout_ms: HOUR_MS };
  const provider = await resolvePricedProvider({ ...settings, ...limits });
  if ('faults' in provider) throw new Error(provider.faults.join('\n'));
  const ledger = { add: () => undefined, readSpending: async () => 0 };
  const parts = { random: Math.random, call_deadline_ms: HOUR_MS, ledger };
  const { client, readPace } = await openLlmClient(provider, parts);
  readInFlight = () => readPace().reduce((sum, { in_flight }) => sum + in_flight, 0);
  const transport = createOpenAiCompatibleTransport({ base_url });
  const messages = [
    { role: 'system', text: prompt.system },
    { role: 'user', text: prompt.user },
  ] as const;
  const body = JSON.stringify({
    model: 'sample',
    stream: true,
    stream_options: { include_usage: true },
    messages: messages.map(({ role, text: content }) => ({ role, content })),
  });
  const headers = { 'content-type': 'application/json' };
  callers = {
    fetch: async () =>
      (await fetch(`${base_url}/chat/completions`, { method: 'POST', headers, body })).text(),
    transport: () => Array.fromAsync(transport.stream({ model: 'sample', messages }, signal)),
    client: (order) =>
      client.writeText({
        step: 'tutorial',
        prompt,
        scope: { task_id: `task-${order % 8}`, owner_id: 'bench', order },
        signal,
      }),
  };
  return null;
}

async function ask({ way, calls, at_once }: Round): Promise<number> {
  const caller = findCaller(way);
  let next = 0;
  const before = process.cpuUsage();
  const lane = async () => {
    while (next < calls) await caller(next++);
  };
  await Promise.all(Array.from({ length: at_once }, lane));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}

async function hold({ calls }: AskingProtocol['hold']['asked']): Promise<Held> {
  const caller = findCaller('client');
  const idle_mib = process.memoryUsage.rss() / MIB;
  let held: Held = { in_flight: 0, idle_mib, held_mib: idle_mib, peak_mib: idle_mib };
  const sampler = setInterval(() => {
    const rss_mib = process.memoryUsage.rss() / MIB;
    const in_flight = readInFlight();
    const held_mib = in_flight >= held.in_flight ? rss_mib : held.held_mib;
    const peak_mib = Math.max(held.peak_mib, rss_mib);
    held = { idle_mib, held_mib, peak_mib, in_flight: Math.max(held.in_flight, in_flight) };
  }, SAMPLE_MS);
  await Promise.all(Array.from({ length: calls }, (_, order) => caller(order)));
  clearInterval(sampler);
  return held;
}

answerParent<AskingProtocol>({ open, ask, hold });
