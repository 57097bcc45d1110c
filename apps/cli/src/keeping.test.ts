import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderCourseFile } from '@roadwright/client';
import { afterEach, describe, expect, test } from 'vitest';
import { TASK_ID } from './testing/fake-api.ts';
import { createFakeCli } from './testing/fake-cli.ts';
import { CONCEPTS, COURSE_ANSWERS, ROADMAP } from './testing/sample-course.ts';

const { roadmap_id } = ROADMAP;
const start = ({ answers = {}, ...setting }: Parameters<typeof createFakeCli>[0] = {}) =>
  createFakeCli({ ...setting, answers: { ...COURSE_ANSWERS, ...answers } });

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});
async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roadwright-cli-'));
  folders.push(folder);
  return folder;
}

describe('the trash', () => {
  const nothing = () => new Response(null, { status: 204 });
  const answers = {
    [`DELETE /roadmaps/${roadmap_id}`]: nothing,
    [`POST /roadmaps/${roadmap_id}/restore`]: nothing,
    [`DELETE /roadmaps/${roadmap_id}/permanent`]: nothing,
  };
  const DELETED = `DELETE /roadmaps/${roadmap_id}/permanent`;

  test('takes a course and gives it back, and each says how the other is done', async () => {
    const cli = start({ answers });
    expect(await cli.run('trash', roadmap_id)).toBe(0);
    expect(await cli.run('restore', roadmap_id)).toBe(0);
    expect(cli.asked.map(({ line }) => line)).toEqual(Object.keys(answers).slice(0, 2));
    expect(cli.lines[0]).toContain(`roadwright restore ${roadmap_id}`);
  });

  test.for([
    ['y', 1],
    ['', 0],
    ['no', 0],
    [null, 0],
  ] as const)('is emptied of a course by somebody who answers %j: %i deletions', async ([word, times]) => {
    const cli = start({ answers, terminal: { live: true, interactive: true, answers: [word] } });
    expect(await cli.run('delete', roadmap_id)).toBe(0);
    expect(cli.asked.filter(({ line }) => line === DELETED)).toHaveLength(times);
  });

  test('is emptied of a course by a script only where it says so', async () => {
    const cli = start({ answers });
    expect(await cli.run('delete', roadmap_id)).toBe(64);
    expect(cli.asked).toEqual([]);
    expect(await cli.run('delete', roadmap_id, '--yes')).toBe(0);
    expect(cli.asked.map(({ line }) => line)).toEqual([DELETED]);
  });

  test('says what to do first about a course that is not in it', async () => {
    const problem = { code: 'not_in_trash', detail: 'The roadmap is not in the trash.' };
    const cli = start({ answers: { [DELETED]: () => Response.json(problem, { status: 409 }) } });
    expect(await cli.run('delete', roadmap_id, '--yes')).toBe(1);
    expect(cli.lines.at(-1)).toBe(
      `! Put it there first: roadwright trash ${roadmap_id}`.replace(roadmap_id, '<roadmap_id>'),
    );
  });

  test('is listed without the tasks at work', async () => {
    const item = { ...ROADMAP, concepts_total: 3, concepts_done: 2 };
    const cli = start({ answers: { 'GET /roadmaps/trash': { items: [item], next_cursor: null } } });
    expect(await cli.run('list', '--trash')).toBe(0);
    expect(cli.lines).toEqual(['Trash', `${roadmap_id}  incomplete  2/3  Rust *ownership*`]);
    expect(await cli.run('list', '--trash', '--json')).toBe(0);
    expect(JSON.parse(cli.lines.at(-1) ?? '')).toEqual({ roadmaps: [item] });
  });
});

describe('a long list', () => {
  const item = { ...ROADMAP, concepts_total: 3, concepts_done: 2, title: '所有权 '.repeat(40) };
  const page = { items: Array(100).fill(item), next_cursor: 'more' };
  const answers = { 'GET /roadmaps': page, 'GET /tasks': { items: [], next_cursor: null } };

  test('is read page after page, as far as it is wanted', async () => {
    const cli = start({ answers });
    expect(await cli.run('list', '--limit', '250')).toBe(0);
    expect(cli.asked.filter(({ line }) => line === 'GET /roadmaps')).toHaveLength(3);
    expect(cli.lines).toHaveLength(1 + 250 + 1);
    expect(cli.lines.at(-1)).toBe('… and older ones: --limit 1250');
  });

  test('does not wrap on a terminal, and is whole in a pipe', async () => {
    const narrow = start({ answers, terminal: { live: true, columns: 40 } });
    await narrow.run('list', '--limit', '1');
    expect(narrow.lines.every((line) => line.length < 40)).toBe(true);
    const pipe = start({ answers });
    await pipe.run('list', '--limit', '1');
    expect(pipe.lines[1]?.endsWith('所有权')).toBe(true);
  });
});

describe('export', () => {
  const FILE = renderCourseFile({ roadmap: ROADMAP, concepts: CONCEPTS, quality: null });

  test('writes one file, the same that the page gives', async () => {
    const file = join(await createFolder(), 'course.md');
    const cli = start();
    expect(await cli.run('export', roadmap_id, '--out', file)).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(FILE);
    expect(cli.lines).toEqual([`Written: ${file}`]);
  });

  test('writes over a file only when told so', async () => {
    const file = join(await createFolder(), 'notes.md');
    await writeFile(file, 'mine');
    const cli = start();
    expect(await cli.run('export', roadmap_id, '--out', file)).toBe(64);
    expect([await readFile(file, 'utf8'), cli.asked]).toEqual(['mine', []]);
    expect(await cli.run('export', roadmap_id, '--out', file, '--force')).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(FILE);
  });

  test('writes nothing but the course to the output', async () => {
    const cli = start();
    expect(await cli.run('export', roadmap_id, '--out', '-')).toBe(0);
    expect(cli.lines).toEqual([FILE.trimEnd()]);
  });

  test('of a course that is yet to be made goes to a file too, and not to the output', async () => {
    const file = join(await createFolder(), 'x.md');
    await writeFile(file, 'mine');
    const cli = start();
    for (const out of [file, '-']) expect(await cli.run('create', 'Rust', '--out', out)).toBe(64);
    expect(cli.asked).toEqual([]);
  });
});

describe('a task that nobody stays with', () => {
  const ACCEPTED = { task_id: TASK_ID, roadmap_id, status: 'pending' };
  const piece = `/roadmaps/${roadmap_id}/concepts/moves/quiz`;
  const answers = {
    'POST /roadmaps/generate': ACCEPTED,
    [`POST /tasks/${TASK_ID}/retry`]: ACCEPTED,
    [`POST ${piece}/retry`]: ACCEPTED,
    [`POST ${piece}/modify`]: ACCEPTED,
    [`GET /tasks/${TASK_ID}`]: { learning_goal: 'Rust' },
  };

  test.for([
    ['create', 'Rust'],
    ['retry', TASK_ID],
    ['retry', roadmap_id, 'moves', 'quiz'],
    ['modify', roadmap_id, 'moves', 'quiz', 'Harder.'],
  ])('is told by its id: %o', async (words) => {
    const cli = start({ answers });
    expect(await cli.run(...words, '--no-wait')).toBe(0);
    expect(cli.lines).toEqual([`Task ${TASK_ID}. Watch it: roadwright watch ${TASK_ID}`]);
    expect(await cli.run(...words, '--no-wait', '--json')).toBe(0);
    expect(JSON.parse(cli.lines.at(-1) ?? '')).toEqual(ACCEPTED);
  });

  test('may cost no more than was said', async () => {
    const cli = start({ answers });
    await cli.run('retry', TASK_ID, '--budget', '0.25', '--no-wait');
    await cli.run('create', 'Rust', '--budget', '2', '--no-wait');
    expect(cli.asked.map(({ body }) => body).filter((body) => body !== undefined)).toEqual([
      { budget_micro_usd: 250_000 },
      { preferences: { learning_goal: 'Rust' }, options: { budget_micro_usd: 2_000_000 } },
    ]);
  });

  test.for([
    ['retry', roadmap_id, 'moves'],
    ['retry', roadmap_id, 'moves', 'song'],
    ['retry', TASK_ID, '--budget', '-1'],
    ['create', 'Rust', '--budget', '0'],
    ['create', 'Rust', '--out', 'x', '--no-wait'],
  ])('is refused as %o', async (words) => {
    const cli = start({ answers });
    expect(await cli.run(...words)).toBe(64);
    expect(cli.asked).toEqual([]);
  });
});

describe('an estimate', () => {
  const figures = (times: number) => ({
    ...{ concepts: 10 * times, calls: 700 * times, input_tokens: 900_000 * times, output_tokens: 100_000 },
    ...{ minutes: 1.5 * times, cost_micro_usd: 250_000 * times },
  });
  const ESTIMATE = { ...figures(2), low: figures(1), high: figures(3), by_step: [], unpriced_models: [] };

  test('is told without anything being made', async () => {
    const cli = start({ answers: { 'POST /estimates': ESTIMATE } });
    expect(await cli.run('create', 'Rust', '--max-concepts', '30', '--estimate')).toBe(0);
    expect(cli.asked.map(({ line }) => line)).toEqual(['POST /estimates']);
    expect(cli.lines).toEqual([
      'concepts  20      (10 to 30)',
      'time      3m 00s  (1m 30s to 4m 30s)',
      'calls     1.4K    (700 to 2.1K)',
      'tokens    1.9M    (1M to 2.8M)',
      'cost      $0.50   ($0.25 to $0.75)',
    ]);
  });

  test('says whose price is not known', async () => {
    const unknown = { ...ESTIMATE, cost_micro_usd: null, unpriced_models: ['own-model'] };
    const cli = start({ answers: { 'POST /estimates': unknown } });
    await cli.run('create', 'Rust', '--estimate');
    expect(cli.lines.at(-1)).toMatch(/^cost .* own-model is not known/);
  });
});
