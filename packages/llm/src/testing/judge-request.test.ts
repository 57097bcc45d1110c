import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../clock/system-clock.ts';
import { classifyFailure } from '../failure/classify-failure.ts';
import { readBudgets } from '../limiter/read-budgets.ts';
import { createAnthropicTransport } from '../transport/create-anthropic-transport.ts';
import { createGoogleTransport } from '../transport/create-google-transport.ts';
import { createOpenAiCompatibleTransport } from '../transport/create-openai-compatible-transport.ts';
import type { TransportPart } from '../transport/transport.ts';
import { renderDuration } from './budget-headers.ts';
import { type AdmissionLimits, createAdmission } from './create-admission.ts';
import { FAULTS } from './faults.ts';
import type { WireLimits } from './judge-request.ts';
import { pollUntil } from './poll-until.ts';
import { startWireServer, type WireServer } from './start-wire-server.ts';

let server: WireServer | undefined;
afterEach(() => server?.close());

const VENDORS = {
  openai: createOpenAiCompatibleTransport,
  anthropic: createAnthropicTransport,
  google: createGoogleTransport,
} as const;
type Vendor = keyof typeof VENDORS;

async function start(limits: AdmissionLimits, told: Omit<WireLimits, 'admission'> = {}) {
  const admission = createAdmission(limits, systemClock);
  server = await startWireServer({ limits: { admission, ...told } });
  const { base_url } = server;
  const ask = async (vendor: Vendor = 'openai', signal = new AbortController().signal) => {
    const transport = VENDORS[vendor]({ base_url, api_key: 'test' });
    const request = { model: 'sample', messages: [{ role: 'user', text: 'Learn Rust' }] } as const;
    const parts: TransportPart[] = [];
    for await (const part of transport.stream(request, signal)) parts.push(part);
    const [first] = parts;
    return first?.type === 'headers' ? first.headers : {};
  };
  const refuse = async (vendor: Vendor = 'openai') => {
    const error: unknown = await ask(vendor).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return classifyFailure(error, Date.now());
  };
  return { admission, ask, refuse };
}

describe.each(Object.keys(VENDORS) as Vendor[])('a refusal in the words of %s', (vendor) => {
  test('for requests says how long, and is no reason to give up', async () => {
    const { ask, refuse } = await start({ rpm: 6, burst_s: 10 });
    await ask(vendor);
    const failure = await refuse(vendor);
    expect(failure).toMatchObject({ kind: 'throttled_rate', status: 429 });
    expect(failure.retry_after_ms).toBeGreaterThan(9000);
    expect(failure.retry_after_ms).toBeLessThanOrEqual(10_000);
    expect(failure.headers).toHaveProperty('retry-after', '10');
    expect(failure.headers).not.toHaveProperty('retry-after-ms');
  });

  test('for tokens names them', async () => {
    const { ask, refuse } = await start({ tpm: 600, burst_s: 1 });
    await ask(vendor);
    const { kind, message } = await refuse(vendor);
    expect(kind).toBe('throttled_rate');
    expect(vendor === 'google' ? 'tokens per min' : message).toMatch(/tokens per min/);
  });

  test('for concurrency is told from one for the rate', async () => {
    const { admission, refuse } = await start({ max_concurrency: 1 });
    admission.serve({ service_ms: 60_000, hangs: true });
    expect(await refuse(vendor)).toMatchObject({ kind: 'throttled_concurrency' });
  });
});

describe('what a provider tells', () => {
  test('nothing about how long, if it is one of those', async () => {
    const { ask, refuse } = await start({ rpm: 6, burst_s: 10 }, { retry_after: 'none' });
    await ask();
    expect((await refuse()).retry_after_ms).toBeUndefined();
  });

  test('the exact wait beside the whole seconds', async () => {
    const { ask, refuse } = await start({ rpm: 600, burst_s: 0.1 }, { retry_after: 'milliseconds' });
    await ask();
    const { headers, retry_after_ms } = await refuse();
    expect(headers).toMatchObject({ 'retry-after': '1', 'retry-after-ms': expect.stringMatching(/^\d+$/) });
    expect(retry_after_ms).toBeLessThanOrEqual(100);
  });

  test.each(['openai', 'anthropic'] as const)('what is left, in the spelling of %s', async (vendor) => {
    const { ask } = await start({ rpm: 10, tpm: 100_000 }, { tells_budget: true });
    const headers = await ask(vendor);
    // The bucket goes on filling, a sixtieth of a call in 100 ms.
    expect(readBudgets(headers, Date.now()).requests).toBeCloseTo(0.9, 1);
    expect(readBudgets(headers, Date.now()).tokens).toBeLessThan(1);
  });

  test('no budget unless it was told to', async () => {
    const { ask } = await start({ rpm: 10 });
    expect(readBudgets(await ask(), Date.now())).toEqual({});
  });

  test.each([
    [0, '0s'],
    [120, '120ms'],
    [59_850, '59.85s'],
    [360_000, '6m0s'],
    [90_500, '1m30.5s'],
  ])('%i milliseconds as %s', (duration_ms, text) => {
    expect(renderDuration(duration_ms)).toBe(text);
  });
});

describe('a server with a line', () => {
  test('answers one after the other and works on when a client has gone', async () => {
    const admission = createAdmission({ slots: 1 }, systemClock);
    server = await startWireServer({ limits: { admission }, latency: () => 250 });
    const post = (signal?: AbortSignal) =>
      fetch(`${server?.base_url}/chat/completions`, {
        method: 'POST',
        body: '{"model":"m","stream":true,"messages":[]}',
        ...(signal === undefined ? {} : { signal }),
      }).then((response) => response.text());
    const gone = new AbortController();
    const first = post(gone.signal).catch(() => 'left');
    await pollUntil(() => admission.serving === 1);
    const second = post();
    await pollUntil(() => admission.waiting === 1);
    gone.abort();
    expect(await first).toBe('left');
    expect(await second).toContain('[DONE]');
    const [left, waited] = server.requests;
    // The second began only when the first was over, and took its own time then.
    expect((waited?.finished_at ?? 0) - (left?.received_at ?? 0)).toBeGreaterThan(450);
    expect(admission.figures).toEqual({ admitted: 2, refused: 0, worked_ms: 500, wasted_ms: 250 });
    await pollUntil(() => admission.serving === 0);
  });
});

test('an answer that is over before its time frees its place, and a late first word takes it for longer', async () => {
  const admission = createAdmission({ slots: 1 }, systemClock);
  const faults = [
    { nth: [1], fault: FAULTS.webPage() },
    { nth: [2], fault: FAULTS.slowFirstToken(20) },
  ];
  const latencies = [3_600_000, 10];
  server = await startWireServer({ limits: { admission }, faults, latency: () => latencies.shift() ?? 0 });
  const post = () =>
    fetch(`${server?.base_url}/chat/completions`, { method: 'POST', body: '{"stream":true}' });
  expect(await (await post()).text()).toContain('Hello');
  expect(await (await post()).text()).toContain('[DONE]');
  expect(admission.figures.worked_ms).toBe(3_600_030);
});

test('a server that is down does not look at its limits', async () => {
  const admission = createAdmission({ rpm: 60 }, systemClock);
  server = await startWireServer({ limits: { admission }, findFault: () => FAULTS.overloaded() });
  const response = await fetch(`${server.base_url}/chat/completions`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(529);
  expect(admission.figures).toMatchObject({ admitted: 0, refused: 0 });
});

test('a server that stays up for long keeps nothing, and numbers its requests all the same', async () => {
  const numbers: number[] = [];
  const latency = ({ number }: { number: number }) => {
    numbers.push(number);
    return 0;
  };
  server = await startWireServer({ keeps_requests: false, latency });
  for (let call = 0; call < 2; call++) {
    await (await fetch(`${server.base_url}/chat/completions`, { method: 'POST', body: '{}' })).text();
  }
  expect(server.requests).toEqual([]);
  expect(numbers).toEqual([1, 2]);
});
