import { afterEach, describe, expect, test } from 'vitest';
import { createFaultScript, type FaultRule } from './fault.ts';
import { FAULTS } from './faults.ts';
import { createLogNormalLatency } from './log-normal-latency.ts';
import { startWireServer, type WireServer } from './start-wire-server.ts';
import type { WireRequest } from './wire-request.ts';

let server: WireServer | undefined;
afterEach(() => server?.close());

const post = (body: object, base_url = server?.base_url) =>
  fetch(`${base_url}/chat/completions`, { method: 'POST', body: JSON.stringify(body) });
interface Completion {
  readonly choices: readonly [{ readonly message: { readonly content: string } }];
  readonly usage: object;
}
const readJson = async (response: Response) => (await response.json()) as Completion;
const BODY = { model: 'm', messages: [{ role: 'user', content: 'Learn Rust' }] };

describe('startWireServer', () => {
  test('answers as one body, or as a stream with figures when they are asked for', async () => {
    server = await startWireServer();
    const whole = await readJson(await post(BODY));
    expect(whole).toMatchObject({
      object: 'chat.completion',
      model: 'm',
      choices: [{ finish_reason: 'stop' }],
    });
    const events = (
      await (await post({ ...BODY, stream: true, stream_options: { include_usage: true } })).text()
    )
      .split('\n\n')
      .filter((event) => event.startsWith('data: {'))
      .map((event) => JSON.parse(event.slice(6)));
    expect(events.map((event) => event.choices[0]?.delta.content ?? '').join('')).toBe(
      whole.choices[0].message.content,
    );
    expect(events.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
    expect(await (await post({ ...BODY, stream: true })).text()).not.toContain('"usage"');
  });

  test('keeps what arrived, lists its models and knows no other path', async () => {
    server = await startWireServer({ models: ['a', 'b'] });
    await post({ ...BODY, response_format: { type: 'json_schema', json_schema: { name: 'quiz' } } });
    expect(server.requests).toMatchObject([{ number: 1, answer: 'quiz', status: 200, body: { model: 'm' } }]);
    expect(server.in_flight_peak).toBe(1);
    const models = await readJson(await fetch(`${server.base_url}/models`));
    expect(models).toMatchObject({ data: [{ id: 'a' }, { id: 'b' }] });
    expect((await fetch(`${server.base_url}/other`)).status).toBe(404);
  });

  test('takes as long as it is told', async () => {
    const seen: string[] = [];
    server = await startWireServer({
      latency: ({ answer }) => {
        seen.push(answer);
        return 5;
      },
    });
    await (await post({ ...BODY, stream: true })).text();
    await (await post(BODY)).text();
    const [streamed, whole] = server.requests.map(
      ({ received_at, finished_at = 0 }) => finished_at - received_at,
    );
    expect(seen).toEqual(['tutorial', 'tutorial']);
    expect(streamed).toBeGreaterThan(3);
    expect(whole).toBeGreaterThan(3);
  });

  test('closing ends what is under way', async () => {
    server = await startWireServer({ faults: [{ fault: FAULTS.hang() }] });
    const pending = post(BODY).catch((error: unknown) => error);
    await expect.poll(() => server?.in_flight).toBe(1);
    await server.close();
    expect(await pending).toBeInstanceOf(Error);
    await expect.poll(() => server?.aborted_count).toBe(1);
  });
});

describe('createFaultScript', () => {
  const request = (answer: WireRequest['answer'], model = 'm') =>
    ({ answer, body: { model } }) as WireRequest;
  const read = (rules: readonly FaultRule[], requests: readonly WireRequest[]) => {
    const find = createFaultScript(rules);
    return requests.map((item) => find(item)?.kind ?? '-');
  };

  test('chooses by answer, by number among those that fit, and by condition; the first rule wins', () => {
    const rules: FaultRule[] = [
      { answer: 'quiz', nth: [2], fault: FAULTS.reset() },
      { when: ({ body }) => body.model === 'bad', fault: FAULTS.overloaded() },
      { answer: 'tutorial', fault: FAULTS.fenced() },
    ];
    const requests = [request('quiz'), request('tutorial'), request('quiz', 'bad'), request('quiz', 'bad')];
    expect(read(rules, requests)).toEqual(['-', 'answer', 'reset', 'status']);
  });
});

describe('createLogNormalLatency', () => {
  test('gives the same row for the same seed, around its median', () => {
    const row = (seed: number) => {
      const next = createLogNormalLatency({ median_ms: 400, sigma: 0.6, seed });
      return Array.from({ length: 2001 }, next);
    };
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
    const sorted = row(7).toSorted((a, b) => a - b);
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted[1000]).toBeGreaterThan(360);
    expect(sorted[1000]).toBeLessThan(440);
  });
});
