import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventBody } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { TASK_ID } from './testing/fake-api.ts';
import { createFakeCli } from './testing/fake-cli.ts';
import { CONTENT_EVENTS, COURSE_ANSWERS, DESIGN_EVENTS, ROADMAP } from './testing/sample-course.ts';

const ACCEPTED = { task_id: TASK_ID, roadmap_id: null, status: 'pending', status_url: '', events_url: '' };
const ANSWERS = {
  ...COURSE_ANSWERS,
  'POST /roadmaps/generate': ACCEPTED,
  [`POST /tasks/${TASK_ID}/retry`]: ACCEPTED,
  [`GET /tasks/${TASK_ID}`]: { roadmap_id: null, learning_goal: 'Learn Rust' },
};
const REVIEW: EventBody = {
  type: 'human_review_required',
  roadmap_id: ROADMAP.roadmap_id,
  round: 1,
  stages_count: 2,
  concepts_count: 3,
};
const COMPLETED: EventBody = {
  type: 'task_completed',
  status: 'completed',
  summary: { concepts_total: 3, concepts_done: 3, concepts_failed: 0, artifacts_total: 9, artifacts_done: 9 },
};

const start = ({ answers = {}, ...setting }: Parameters<typeof createFakeCli>[0] = {}) =>
  createFakeCli({ ...setting, answers: { ...ANSWERS, ...answers } });

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'roadwright-cli-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('create', () => {
  test('prints a line for each step and each concept, and where the course is', async () => {
    const cli = start({ events: [...DESIGN_EVENTS, ...CONTENT_EVENTS] });
    expect(await cli.run('create', 'Rust', 'ownership')).toBe(2);
    expect(cli.lines).toEqual([
      `Task ${TASK_ID}`,
      'Waiting for a worker',
      'Understanding the goal',
      'Designing the outline',
      'Outline ready: Rust *ownership* (3 concepts)',
      'Writing lessons',
      '[1/3] About stack',
      '[2/3] 移动 [moves]',
      '[3/3] About elision: incomplete: The model did not answer in time.',
      '! Rust *ownership* is incomplete: 2 of 3 concepts, 8 of 9 artifacts in 12s',
      `  Make what is missing: roadwright retry ${TASK_ID}`,
      `  Read it in a browser: http://api.test/roadmaps/${ROADMAP.roadmap_id}`,
      `  or here: roadwright show ${ROADMAP.roadmap_id}`,
    ]);
  });

  test('sends what was said and leaves the rest to the API', async () => {
    const cli = start({ events: [COMPLETED] });
    const options = '--hours 5 --level advanced --language zh-CN --review --max-concepts 7 --context more';
    await cli.run('create', 'Rust', ...options.split(' '));
    await cli.run('create', 'Rust');
    expect(cli.asked.map(({ body }) => body)).toEqual([
      {
        preferences: {
          learning_goal: 'Rust',
          available_hours_per_week: 5,
          current_level: 'advanced',
          primary_language: 'zh-CN',
        },
        additional_context: 'more',
        options: { review: 'human', max_concepts: 7 },
      },
      { preferences: { learning_goal: 'Rust' }, options: {} },
    ]);
  });

  test.for<[number, EventBody]>([
    [0, COMPLETED],
    [
      1,
      { type: 'task_failed', status: 'failed', problem: { code: 'llm_auth_refused', detail: 'Set a key.' } },
    ],
    [1, { type: 'task_cancelled', status: 'cancelled' }],
  ])('ends with %i after %o', async ([code, last]) => {
    expect(await start({ events: [last] }).run('create', 'Rust')).toBe(code);
  });

  test('says why a task failed', async () => {
    const problem = { code: 'llm_auth_refused' as const, detail: 'Set a\u001b[31m key.' };
    const cli = start({ events: [{ type: 'task_failed', status: 'failed', problem }] });
    await cli.run('create', 'Rust');
    expect(cli.lines.slice(-2)).toEqual([
      '✗ The course failed: Set a key. (llm_auth_refused)',
      `  Make what is missing: roadwright retry ${TASK_ID}`,
    ]);
  });

  test('draws one bar on a terminal, with failures above it, and gives the cursor back', async () => {
    const cli = start({ events: [...DESIGN_EVENTS, ...CONTENT_EVENTS], terminal: { live: true } });
    expect(await cli.run('create', 'Rust')).toBe(2);
    expect(cli.drawn()).toContain('✗ About elision: incomplete');
    expect(cli.drawn().split('\u001b[?25l')).toHaveLength(2);
    expect(cli.drawn().endsWith('\u001b[?25h')).toBe(true);
    expect(cli.lines).not.toContain('Writing lessons');
  });

  test('prints nothing but events as JSON for programs', async () => {
    const cli = start({ events: [...DESIGN_EVENTS, ...CONTENT_EVENTS] });
    await cli.run('create', 'Rust', '--json');
    const types = cli.lines.map((line) => JSON.parse(line).type);
    expect(types).toEqual([...DESIGN_EVENTS, ...CONTENT_EVENTS].map(({ type }) => type));
  });

  test('writes the course to a folder', () =>
    withFolder(async (folder) => {
      const cli = start({ events: [...DESIGN_EVENTS, ...CONTENT_EVENTS] });
      expect(await cli.run('create', 'Rust', '--out', join(folder, 'course'))).toBe(2);
      expect(await readFile(join(folder, 'course', 'README.md'), 'utf8')).toContain('# Rust');
      expect(cli.lines.at(-1)).toBe(`  or as Markdown: ${join(folder, 'course', 'README.md')}`);
    }));

  test('asks for nothing when the folder belongs to somebody else', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'thesis.tex'), '');
      const cli = start();
      expect(await cli.run('create', 'Rust', '--out', folder)).toBe(64);
      expect(cli.asked).toEqual([]);
      expect(cli.lines[0]).toContain('is not empty');
    }));

  test('says which fields are wrong', async () => {
    const problem = {
      code: 'validation_failed',
      detail: 'The request has invalid fields.',
      errors: [{ pointer: '#/preferences/learning_goal', detail: 'is too short' }],
    };
    const cli = start({ answers: { 'POST /roadmaps/generate': Response.json(problem, { status: 422 }) } });
    expect(await cli.run('create', 'Rust')).toBe(1);
    expect(cli.lines).toEqual([
      '! error: The request has invalid fields: learning goal: is too short (validation_failed)',
    ]);
  });

  test.for([
    ['R', 'Say in a few words what to learn', 'this one has 1.'],
    ['  a  ', 'Say in a few words what to learn', 'this one has 1.'],
    ['x'.repeat(2001), 'give the rest by --context', '3 to 2,000 characters; this one has 2,001.'],
  ] as const)('refuses a goal of another length in words of its own: %#', async ([goal, advice, bounds]) => {
    for (const options of [[], ['--estimate'], ['--no-wait', '--json']]) {
      const cli = start();
      expect(await cli.run('create', goal, ...options)).toBe(64);
      expect(cli.asked).toEqual([]);
      expect(cli.lines[0]).toContain(advice);
      expect(cli.lines[0]).toContain(bounds);
    }
  });

  test('says how to go on after Ctrl-C', async () => {
    const cli = start({ events: DESIGN_EVENTS });
    const code = cli.run('create', 'Rust');
    await expect.poll(() => cli.lines.length).toBeGreaterThan(3);
    cli.interruption.abort();
    expect(await code).toBe(130);
    expect(cli.lines.at(-1)).toBe(
      `! Stopped watching; the task goes on. Watch again: roadwright watch ${TASK_ID}`,
    );
  });
});

describe('a review', () => {
  const waiting = {
    status: 'human_review_pending',
    review_round: 1,
    roadmap_id: ROADMAP.roadmap_id,
    learning_goal: 'Learn Rust',
  };
  const answers = { [`GET /tasks/${TASK_ID}`]: waiting };
  const events = [...DESIGN_EVENTS, REVIEW];

  test('is left to another time where nobody can be asked', async () => {
    const cli = start({ answers, events });
    expect(await cli.run('create', 'Rust', '--review')).toBe(0);
    expect(cli.lines.slice(-2)).toEqual([
      `  answer: roadwright review ${TASK_ID} --approve`,
      `      or: roadwright review ${TASK_ID} --reject "what should change"`,
    ]);
  });

  test('shows the outline, takes an approval and goes on', async () => {
    const cli = start({
      events,
      terminal: { live: true, interactive: true, answers: ['what?', 'y'] },
      answers: {
        ...answers,
        [`POST /tasks/${TASK_ID}/review`]: () => {
          cli.emit({ type: 'review_answered', round: 1, approved: true }, COMPLETED);
          return { task_id: TASK_ID, status: 'processing' };
        },
      },
    });
    expect(await cli.run('create', 'Rust', '--review')).toBe(0);
    expect(cli.lines.join('\n')).toContain('1.1 Memory: stack/heap');
    expect(cli.asked.at(-1)?.body).toEqual({ approved: true, round: 1 });
  });

  test('takes a rejection with feedback', async () => {
    const cli = start({
      events,
      terminal: { live: true, interactive: true, answers: ['n', '', 'n', 'shorter'] },
      answers: {
        ...answers,
        [`POST /tasks/${TASK_ID}/review`]: () => {
          cli.emit(COMPLETED);
          return { task_id: TASK_ID, status: 'processing' };
        },
      },
    });
    await cli.run('watch', TASK_ID);
    expect(cli.asked.at(-1)?.body).toEqual({ approved: false, feedback: 'shorter', round: 1 });
  });

  test('goes on when somebody answers in the browser meanwhile', async () => {
    const cli = start({ answers, events, terminal: { live: true, interactive: true } });
    const code = cli.run('watch', TASK_ID);
    await expect.poll(() => cli.questions.length).toBe(1);
    cli.emit({ type: 'review_answered', round: 1, approved: true }, COMPLETED);
    expect(await code).toBe(0);
  });

  test('is not asked for again when it was answered long ago', async () => {
    const ended = { status: 'completed', review_round: null, roadmap_id: null, learning_goal: 'Learn Rust' };
    const done = { [`GET /tasks/${TASK_ID}`]: ended };
    const cli = start({
      answers: done,
      events: [...events, COMPLETED],
      terminal: { live: true, interactive: true },
    });
    expect(await cli.run('watch', TASK_ID)).toBe(0);
    expect(cli.questions).toEqual([]);
  });

  test('waits when the input ends', async () => {
    const cli = start({ answers, events, terminal: { live: true, interactive: true, answers: [null] } });
    expect(await cli.run('watch', TASK_ID)).toBe(0);
    expect(cli.lines.join('\n')).toContain('--approve');
  });

  test('can be answered by a command', async () => {
    const cli = start({ answers: { [`POST /tasks/${TASK_ID}/review`]: { status: 'processing' } } });
    expect(await cli.run('review', TASK_ID, '--reject', 'shorter', '--round', '2')).toBe(0);
    expect(cli.asked[0]?.body).toEqual({ approved: false, feedback: 'shorter', round: 2 });
    expect(await cli.run('review', TASK_ID)).toBe(64);
    expect(await cli.run('review', TASK_ID, '--approve', '--reject', 'x')).toBe(64);
  });
});

describe('other commands', () => {
  test('show prints the tree of a course', async () => {
    const cli = start();
    expect(await cli.run('show', ROADMAP.roadmap_id)).toBe(0);
    expect(cli.lines).toEqual([
      'Rust *ownership*',
      '2/3 concepts · 6 h · about 1 week · incomplete',
      '',
      '1 Basics',
      '  1.1 Memory: stack/heap',
      '    ✔ About stack    stack',
      '    ✔ 移动 [moves]   moves',
      '',
      '2 Beyond',
      '  2.1 Lifetimes',
      '    ◐ About elision  elision partial',
      '',
      `Read a lesson: roadwright show ${ROADMAP.roadmap_id} <concept_id>`,
    ]);
  });

  test.for([
    [ROADMAP.roadmap_id, ROADMAP.roadmap_id, 0],
    [TASK_ID, ROADMAP.roadmap_id, 0],
    [TASK_ID, null, 64],
  ] as const)('show prints a lesson of %s, whose course is %s: %i', async ([id, roadmap_id, code]) => {
    const cli = start({ answers: { [`GET /tasks/${TASK_ID}`]: { roadmap_id } } });
    expect(await cli.run('show', id, 'stack')).toBe(code);
    if (code === 0) expect(cli.lines).toEqual(['# About stack\n\nThe lesson on stack.']);
  });

  test('list shows courses and what is at work', async () => {
    const cli = start({
      answers: {
        'GET /roadmaps': {
          items: [{ ...ROADMAP, concepts_total: 3, concepts_done: 2 }],
          next_cursor: null,
        },
        'GET /tasks': { items: [], next_cursor: null, counts: {} },
      },
    });
    expect(await cli.run('list')).toBe(0);
    expect(cli.lines).toEqual(['Courses', `${ROADMAP.roadmap_id}  incomplete  2/3  Rust *ownership*`]);
  });

  test('cancel stops a task and tells when there is nothing to stop', async () => {
    const path = `POST /tasks/${TASK_ID}/cancel`;
    expect(await start({ answers: { [path]: { status: 'cancelled' } } }).run('cancel', TASK_ID)).toBe(0);
    const problem = { code: 'task_finished', detail: 'The task has already ended.' };
    const cli = start({ answers: { [path]: Response.json(problem, { status: 409 }) } });
    expect(await cli.run('cancel', TASK_ID)).toBe(1);
    expect(cli.lines).toEqual(['! error: The task has already ended. (task_finished)']);
  });

  test('retry stays with the new task, and knows its course although the events do not name it', async () => {
    const accepted = { ...ACCEPTED, roadmap_id: ROADMAP.roadmap_id };
    const cli = start({ events: [COMPLETED], answers: { [`POST /tasks/${TASK_ID}/retry`]: accepted } });
    expect(await cli.run('retry', TASK_ID)).toBe(0);
    expect(cli.lines[1]).toBe('✔ Rust *ownership* is complete: 3 concepts, 9 artifacts in 0s');
    expect(cli.lines.at(-1)).toBe(`  or here: roadwright show ${ROADMAP.roadmap_id}`);
  });

  test('export writes a course, and again over itself', () =>
    withFolder(async (folder) => {
      const cli = start();
      for (const _time of [1, 2]) {
        expect(await cli.run('export', ROADMAP.roadmap_id, '--out', folder)).toBe(0);
      }
      expect(await readdir(folder)).toEqual(['.roadwright.json', '01-basics', '02-beyond', 'README.md']);
    }));
});

describe('a command that is not used as it is meant', () => {
  test.for([
    [],
    ['frobnicate'],
    ['create'],
    ['create', 'Rust', '--hours', '0'],
    ['create', 'Rust', '--hours', 'many'],
    ['create', 'Rust', '--level', 'genius'],
    ['export', 'rust-1'],
  ])('ends with 64: %o', async (words) => {
    const cli = start();
    expect(await cli.run(...words)).toBe(64);
    expect(cli.asked).toEqual([]);
    expect(cli.lines.length).toBeGreaterThan(0);
  });

  test('is not one that asks for help or the version', async () => {
    expect(await start().run('--help')).toBe(0);
    expect(await start().run('create', '--help')).toBe(0);
    expect(await start().run('--version')).toBe(0);
  });
});
