import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createPaint } from '../terminal/paint.ts';
import { createFakeApi } from '../testing/fake-api.ts';
import { createFakeTerminal } from '../testing/fake-terminal.ts';
import { OPS } from '../testing/sample-ops.ts';
import { opsTop } from './ops-top.ts';

type Screen = Parameters<typeof createFakeTerminal>[0];

/** The live view on a screen; `frames` are what it showed, one after the other. */
async function startTop(screen: Screen, answers: Parameters<typeof createFakeApi>[0] = OPS) {
  const { terminal } = createFakeTerminal({ live: true, ...screen });
  const interruption = new AbortController();
  const frames: string[][] = [];
  let now = 0;
  let look = () => {};
  const deps = {
    ...{ client: createFakeApi(answers).client, base_url: '', command: 'roadwright' },
    ...{
      now: () => now,
      interrupted: interruption.signal,
      input: () => expect.fail('nothing is read'),
      openKeys: () => expect.fail('no key is asked for'),
    },
    terminal: {
      ...terminal,
      paint: createPaint(true),
      write: (text: string) => void frames.push(stripVTControlCharacters(text).replace('\r', '').split('\n')),
      keepDrawing: (draw: () => void) => {
        look = draw;
        return () => undefined;
      },
    },
  };
  const ended = opsTop(deps, {});
  await expect.poll(() => frames.length).toBe(1);
  return {
    frames,
    lookAfter: (ms: number) => {
      now += ms;
      look();
    },
    end: async () => {
      interruption.abort();
      return await ended;
    },
  };
}

test.for([
  [20, 5],
  [40, 10],
  [12, 3],
  [200, 2],
] as const)('a screen of %i columns and %i rows is never left', async ([columns, rows]) => {
  const top = await startTop({ columns, rows });
  const [frame = []] = top.frames;
  expect(frame.length).toBeLessThan(rows);
  for (const line of frame) expect(line.length).toBeLessThan(columns);
  expect(frame.at(-1)).toContain('…');
  expect(await top.end()).toBe(0);
});

test('a screen that is large enough shows everything', async () => {
  const top = await startTop({ columns: 120, rows: 50 });
  expect(top.frames[0]).toHaveLength(15);
  await top.end();
});

test('an API that goes away is told on top with the age of what is shown, until it is back', async () => {
  let gone = false;
  const answers = {
    ...OPS,
    'GET /ops/queues': () =>
      gone
        ? Response.json({ code: 'internal_error', detail: 'Gone.' }, { status: 500 })
        : OPS['GET /ops/queues'],
  };
  const top = await startTop({ columns: 80, rows: 12 }, answers);
  gone = true;
  top.lookAfter(2000);
  await expect.poll(() => top.frames.at(-1)?.[0]).toMatch(/^error: Gone\. \(internal_error, request /);
  top.lookAfter(63_000);
  await expect.poll(() => top.frames.at(-1)?.[1]).toBe('What follows is 1m 05s old; asking on.');
  expect(top.frames.at(-1)?.[2]).toMatch(/^Lane/);
  gone = false;
  // A look that is still on its way is not overtaken by the next.
  await expect
    .poll(() => {
      top.lookAfter(2000);
      return top.frames.at(-1)?.[0];
    })
    .toMatch(/^Lane/);
  await top.end();
});
