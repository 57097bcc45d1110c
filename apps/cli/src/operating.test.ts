import type { LogList } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { createFakeApi, TASK_ID } from './testing/fake-api.ts';
import { createFakeTerminal } from './testing/fake-terminal.ts';
import { COURSE_ANSWERS, ROADMAP } from './testing/sample-course.ts';
import { ENDED, OPS, POOLS, QUEUES, WORKERS } from './testing/sample-ops.ts';

type Answers = Parameters<typeof createFakeApi>[0];

function start(answers: Answers, { live = false } = {}) {
  const summary = {
    concepts_total: 1,
    concepts_done: 1,
    concepts_failed: 0,
    artifacts_total: 1,
    artifacts_done: 1,
  };
  const api = createFakeApi(answers, [{ type: 'task_completed', status: 'completed', summary }]);
  const screen = createFakeTerminal({ live });
  const interruption = new AbortController();
  let look = () => {};
  const terminal = {
    ...screen.terminal,
    keepDrawing: (draw: () => void) => {
      look = draw;
      return () => undefined;
    },
  };
  const deps = {
    client: api.client,
    base_url: 'http://api.test',
    command: 'roadwright',
    terminal,
    now: () => 1_700_000_060_000,
    openKeys: () => Promise.reject(new Error('there is no database')),
    input: () => new Blob([]).stream(),
    interrupted: interruption.signal,
  };
  return {
    ...api,
    ...screen,
    interruption,
    look: () => look(),
    run: (...words: string[]) => run(deps, words),
  };
}

const at = '2026-01-01T00:00:00.000Z';

describe('ops top', () => {
  test('prints one look where nothing can be drawn again', async () => {
    const cli = start(OPS);
    expect(await cli.run('ops', 'top')).toBe(0);
    expect(cli.lines).toEqual([
      'Lane     waiting  running  oldest',
      'design   3        1        1m 05s',
      'content  0        2        –',
      '',
      'Worker        busy  beat    lanes',
      '00000000beef  3/8   1s ago  design 1/4',
      '',
      'Model  in flight  waiting  blocked until  at',
      'evil   7/12       2        –              https://models.example',
      '',
      'Pool  in use  open  waiting  worker',
      'api   1/5     2     0',
      '',
      'Last hour  tasks  mean    ended',
      'create     9      2m 05s  complete',
    ]);
  });

  test('prints one look as JSON, also on a terminal', async () => {
    const cli = start(OPS, { live: true });
    expect(await cli.run('ops', 'top', '--json')).toBe(0);
    expect(JSON.parse(cli.lines.join(''))).toMatchObject({ queues: QUEUES, workers: WORKERS, pools: POOLS });
  });

  test('says where there is nothing', async () => {
    const none = { items: [], next_cursor: null };
    const cli = start({ ...OPS, 'GET /ops/workers': none, 'GET /ops/llm': none, 'GET /ops/tasks': ENDED });
    await cli.run('ops', 'top', '--once');
    expect(cli.lines.filter((line) => line === 'none')).toHaveLength(3);
  });

  test('looks again and again until Ctrl-C, and outlives a look that fails', async () => {
    const fault = Response.json({ code: 'internal_error', detail: 'Out of order.' }, { status: 500 });
    const waiting: unknown[] = [QUEUES, fault, { ...QUEUES, items: [] }];
    const cli = start({ ...OPS, 'GET /ops/queues': () => waiting.shift() }, { live: true });
    const running = cli.run('ops', 'top');
    await expect.poll(() => cli.drawn()).toContain('1m 05s');
    cli.look();
    await expect.poll(() => cli.drawn()).toContain('error: Out of order.');
    cli.look();
    await expect.poll(() => cli.drawn()).toMatch(/Lane.*\nnone/);
    cli.interruption.abort();
    expect(await running).toBe(0);
  });

  test('fails where the first look fails', async () => {
    const cli = start({
      ...OPS,
      'GET /ops/pools': Response.json({ code: 'x', detail: 'No.' }, { status: 500 }),
    });
    expect(await cli.run('ops', 'top')).toBe(1);
  });
});

describe('log', () => {
  const PAGE: LogList = {
    items: [
      {
        ...{ entry_id: 'event:1', at, level: 'info', category: 'task', name: 'task_queued' },
        ...{ message: 'The task waits.', data: { attempt: 1 } },
      },
      {
        ...{ entry_id: 'call:1', at, level: 'warn', category: 'call', name: 'llm_call' },
        ...{ message: 'Quiz:\u001b[31m throttled.', data: {} },
      },
    ],
    next_cursor: null,
  };

  test('prints line by line, page after page', async () => {
    const pages = [{ ...PAGE, next_cursor: 'more' }, PAGE];
    const cli = start({ [`GET /tasks/${TASK_ID}/log`]: () => pages.shift() });
    expect(await cli.run('log', TASK_ID, '--level', 'warn', '--category', 'call')).toBe(0);
    expect(cli.lines).toHaveLength(4);
    expect(cli.lines.slice(0, 2)).toEqual([
      `${at}  info   task      The task waits.`,
      `${at}  warn   call      Quiz: throttled.`,
    ]);
  });

  test('prints JSON for programs', async () => {
    const cli = start({ [`GET /tasks/${TASK_ID}/log`]: PAGE });
    await cli.run('log', TASK_ID, '--json');
    expect(cli.lines.map((line) => JSON.parse(line))).toEqual(PAGE.items);
  });

  test.each([
    ['--level', 'loud'],
    ['--category', 'gossip'],
  ])('refuses %s %s', async (option, word) => {
    const cli = start({});
    expect(await cli.run('log', TASK_ID, option, word)).toBe(64);
    expect(cli.asked).toEqual([]);
  });
});

describe('modify', () => {
  const path = `/roadmaps/${ROADMAP.roadmap_id}/concepts/moves/quiz/modify`;
  const ACCEPTED = { task_id: TASK_ID, roadmap_id: ROADMAP.roadmap_id, status: 'pending' };

  test('sends what is wanted and stays with the task', async () => {
    const answers = {
      ...COURSE_ANSWERS,
      [`GET /tasks/${TASK_ID}`]: { roadmap_id: null, learning_goal: 'Rust' },
    };
    const cli = start({ ...answers, [`POST ${path}`]: ACCEPTED });
    const words = [ROADMAP.roadmap_id, 'moves', 'quiz', 'Harder.', 'Use pictures.'];
    expect(await cli.run('modify', ...words)).toBe(0);
    expect(cli.asked[0]).toEqual({
      line: `POST ${path}`,
      body: { requirements: ['Harder.', 'Use pictures.'] },
    });
    expect(cli.lines[0]).toBe(`Task ${TASK_ID}`);
  });

  test.each([[[ROADMAP.roadmap_id, 'moves', 'song', 'Louder.']], [[ROADMAP.roadmap_id, 'moves', 'quiz']]])(
    'is refused as %o',
    async (words) => {
      const cli = start({});
      expect(await cli.run('modify', ...words)).toBe(64);
      expect(cli.asked).toEqual([]);
    },
  );
});
