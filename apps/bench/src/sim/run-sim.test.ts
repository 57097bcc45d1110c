import { startProcess } from '@roadwright/system';
import { expect, test } from 'vitest';
import { runSim } from './run-sim.ts';
import { renderProgress } from './show-progress.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/v1/;

const post = async (base_url: string | undefined) => {
  const body = JSON.stringify({ model: 'sample', messages: [{ role: 'user', content: 'Learn Rust' }] });
  const response = await fetch(`${base_url}/chat/completions`, { method: 'POST', body });
  await response.text();
  return response;
};

function start(line: string) {
  const printed: string[] = [];
  const stop = new AbortController();
  const screen = { write: (text: string) => void printed.push(text), live: false };
  const running = runSim(line.split(' '), screen, stop.signal);
  const output = () => printed.join('');
  const end = async () => {
    stop.abort();
    await running;
    return output();
  };
  return { output, end, findAddress: () => ADDRESS.exec(output())?.[0] };
}

test('is a provider with the limits and faults it was told, and sums up what came', async () => {
  const sim = start('--median-ms 0 --rpm 60 --burst-s 2 --faults server_fault=0 --seed 3');
  await expect.poll(sim.findAddress).toBeDefined();
  const base_url = sim.findAddress();
  const answers = [await post(base_url), await post(base_url), await post(base_url)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[0]?.headers.get('x-ratelimit-remaining-requests')).toBe('1');
  expect(answers[2]?.headers.get('retry-after')).toBe('1');
  const output = await sim.end();
  expect(output).toContain(`LLM_PROVIDER=openai-compatible LLM_BASE_URL=${base_url} LLM_MODEL=sample`);
  expect(output).toContain('| accepted | 2 |');
  expect(output).toContain('| refused | 1 (33.3 %) |');
  expect(output).toContain('| most in flight at once | 1 |');
});

test('counts the faults that chance dealt', async () => {
  const sim = start('--median-ms 0 --faults overloaded=1');
  await expect.poll(sim.findAddress).toBeDefined();
  expect((await post(sim.findAddress())).status).toBe(529);
  expect(await sim.end()).toContain('| overloaded | 1 |');
});

test('a port that is taken is no mystery', async () => {
  const first = start('--median-ms 0');
  await expect.poll(first.findAddress).toBeDefined();
  const port = new URL(first.findAddress() ?? '').port;
  await expect(start(`--port ${port}`).end()).rejects.toThrow(`Port ${port} is taken.`);
  await first.end();
});

test('says how fast it is asked', () => {
  const before = { at: 0, admitted: 10, refused: 0 };
  const after = { at: 2000, admitted: 30, refused: 3 };
  expect(renderProgress(before, after, { elapsed_s: 12.3, in_flight: 7 })).toBe(
    '12 s: 10.0/s accepted, 1.5/s refused, 7 in flight',
  );
});

test('as a process it ends well with a signal, and refuses a bad flag with its usage', async () => {
  const sim = startProcess({ main: 'bench/src/main.ts', args: ['sim', '--median-ms', '0'], env: {} });
  await expect.poll(() => ADDRESS.test(sim.output()), { timeout: 20_000 }).toBe(true);
  expect((await post(ADDRESS.exec(sim.output())?.[0])).status).toBe(200);
  expect(await sim.stop()).toBe(0);
  expect(sim.output()).toContain('| accepted | 1 |');
  const wrong = startProcess({ main: 'bench/src/main.ts', args: ['sim', '--rpm', 'x'], env: {} });
  await expect.poll(() => wrong.running, { timeout: 20_000 }).toBe(false);
  expect(await wrong.stop()).toBe(64);
  expect(wrong.output()).toContain('--rpm takes a number of at least 1, not "x".');
  expect(wrong.output()).toContain('usage: pnpm bench sim');
});
