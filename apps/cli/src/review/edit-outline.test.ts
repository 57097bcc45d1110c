import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TASK_ID } from '../testing/fake-api.ts';
import { createFakeCli } from '../testing/fake-cli.ts';
import { COURSE_ANSWERS, DESIGN_EVENTS, ROADMAP } from '../testing/sample-course.ts';
import { parseOutlineText, renderOutlineText } from './outline-text.ts';

const { roadmap_id } = ROADMAP;
const TEXT = renderOutlineText(ROADMAP);
const PUT = `PUT /roadmaps/${roadmap_id}/framework`;
const DIFF = { added: [{}], removed: [], moved: [{}, {}], changed: [], roadmap: [] };
const EDITED = { roadmap_id, version: 2, diff: DIFF, task: null, review_round: 2 };
const WAITING = {
  ...{ task_id: TASK_ID, status: 'human_review_pending', current_step: 'human_review' },
  ...{ review_round: 1, roadmap_id, learning_goal: 'Rust' },
};

const proposed = ROADMAP.stages.map(({ stage_id, title, modules }) => ({
  stage_id,
  title,
  modules: modules.map(({ module_id, title, concepts }) => ({
    module_id,
    title,
    concepts: concepts.map(({ concept_id, title }) => ({ concept_id, title })),
  })),
}));

function start({
  edit,
  answers = {},
}: {
  edit: (text: string) => string;
  answers?: Record<string, unknown>;
}) {
  const files: string[] = [];
  const cli = createFakeCli({
    answers: { ...COURSE_ANSWERS, [`GET /tasks/${TASK_ID}`]: WAITING, [PUT]: EDITED, ...answers },
    terminal: {
      edit: async (file) => {
        files.push(file);
        await writeFile(file, edit(await readFile(file, 'utf8')));
      },
    },
  });
  return { ...cli, files };
}

describe('an outline as text', () => {
  test('has a line for each node', () => {
    expect(TEXT.split('\n').filter((line) => /^[#-]/.test(line))).toEqual([
      '# Basics  {basics}',
      '## Memory: stack/heap  {memory}',
      '- About stack  {stack}',
      '- 移动 [moves]  {moves}',
      '# Beyond  {beyond}',
      '## Lifetimes  {lifetimes}',
      '- About elision  {elision}',
    ]);
  });

  test('is the same outline when nothing was changed', () => {
    expect(parseOutlineText(TEXT, ROADMAP)).toEqual({ stages: proposed });
  });

  test('takes new, renamed and moved lines', () => {
    const text = '# New\n  ## Lifetimes {lifetimes}\n- Moving out {moves}\n- Borrowing {mutably}? \n\n// no';
    expect(parseOutlineText(text, ROADMAP).stages).toEqual([
      {
        title: 'New',
        modules: [
          {
            ...{ module_id: 'lifetimes', title: 'Lifetimes' },
            concepts: [
              // It needed a concept that stands nowhere any more.
              { concept_id: 'moves', title: 'Moving out', prerequisites: [] },
              { title: 'Borrowing {mutably}?' },
            ],
          },
        ],
      },
    ]);
  });

  test.for([
    ['- too early', 'Line 1: a stage has to come first'],
    ['# A\n- too early', 'Line 2: a module has to come first'],
    ['# A\nwhat?', 'Line 2: it begins with none of'],
    ['# {basics}', 'Line 1: a title is missing'],
    ['#', 'Line 1: a title is missing'],
    ['# A {moves}', 'Line 1: {moves} is unknown here'],
    ['# A {basics}\n# B {basics}', 'Line 2: {basics} is unknown here or stands twice'],
  ] as const)('%j is refused: %s', ([text, reason]) => {
    expect(() => parseOutlineText(text, ROADMAP)).toThrow(reason);
  });

  test('is read or refused whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('#', '##', '-', ' ', '{basics}', 'x', '\n', '//')), (parts) => {
        try {
          parseOutlineText(parts.join(''), ROADMAP);
        } catch (error) {
          expect(error).toMatchObject({ name: 'UsageError' });
        }
      }),
    );
  });
});

describe('edit', () => {
  test('sends what was made of the outline, with the version that was seen', async () => {
    const cli = start({ edit: (text) => text.replace('- About stack', '- The stack') });
    expect(await cli.run('edit', roadmap_id)).toBe(0);
    expect(cli.asked.at(-1)?.body).toMatchObject({
      stages: [{ modules: [{ concepts: [{ concept_id: 'stack', title: 'The stack' }, {}] }] }, {}],
    });
    expect(cli.lines).toEqual(['The outline is changed: 1 added, 2 moved.']);
  });

  test('sends nothing when nothing was changed, and leaves no file', async () => {
    const cli = start({ edit: (text) => `${text}\n` });
    expect(await cli.run('edit', roadmap_id)).toBe(0);
    expect(cli.lines).toEqual(['Nothing was changed.']);
    expect(cli.asked.map(({ line }) => line)).not.toContain(PUT);
    await expect(readFile(cli.files[0] ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('keeps nothing of an editor that could not be used', async () => {
    const cli = start({
      edit: () => {
        throw new Error('There is no terminal.');
      },
    });
    expect(await cli.run('edit', roadmap_id)).toBe(1);
    expect(cli.lines).toEqual([expect.stringContaining('There is no terminal.')]);
    await expect(readFile(cli.files[0] ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.for([
    ['cannot be read', 'what?', {}],
    [
      'is refused',
      '# A',
      { [PUT]: () => Response.json({ code: 'version_stale', detail: 'It has changed.' }, { status: 412 }) },
    ],
  ] as const)('keeps a text that %s', async ([_why, text, answers]) => {
    const cli = start({ edit: () => text, answers });
    expect(await cli.run('edit', roadmap_id)).toBeGreaterThan(0);
    expect(cli.lines[0]).toBe(`! What you wrote is kept in ${cli.files[0]}`);
    expect(await readFile(cli.files[0] ?? '', 'utf8')).toBe(text);
    await rm(dirname(cli.files[0] ?? ''), { recursive: true });
  });
});

describe('review', () => {
  const ANSWER = `POST /tasks/${TASK_ID}/review`;

  test('approves what was edited, and no other outline', async () => {
    const cli = start({ edit: () => '# A', answers: { [ANSWER]: { status: 'processing' } } });
    expect(await cli.run('review', TASK_ID, '--edit', '--approve')).toBe(0);
    expect(cli.asked.at(-1)).toEqual({ line: ANSWER, body: { approved: true, round: 2 } });
  });

  test('of a task that does not wait for one says how it stands', async () => {
    const task = { ...WAITING, status: 'completed', review_round: null };
    const cli = start({ edit: (text) => text, answers: { [`GET /tasks/${TASK_ID}`]: task } });
    expect(await cli.run('review', TASK_ID, '--edit')).toBe(64);
    expect(cli.lines[0]).toContain('It stands so: complete');
  });

  test('asks whoever says nothing, edits on demand and asks about what came of it', async () => {
    let round = 1;
    const required = (round: number) => ({
      ...{ type: 'human_review_required' as const, roadmap_id, round, stages_count: 2, concepts_count: 3 },
    });
    const cli = createFakeCli({
      events: [...DESIGN_EVENTS, required(1)],
      answers: {
        ...COURSE_ANSWERS,
        [`GET /tasks/${TASK_ID}`]: () => ({ ...WAITING, review_round: round }),
        [PUT]: () => {
          round = 2;
          cli.emit(required(2));
          return EDITED;
        },
        [ANSWER]: () => {
          cli.emit({ type: 'task_cancelled', status: 'cancelled' });
          return { status: 'processing' };
        },
      },
      terminal: {
        ...{ live: true, interactive: true, answers: ['e', 'yes'] },
        edit: (file) => writeFile(file, '# A'),
      },
    });
    expect(await cli.run('review', TASK_ID)).toBe(1);
    expect(cli.questions).toHaveLength(2);
    expect(cli.asked.filter(({ line }) => line === ANSWER)).toEqual([
      { line: ANSWER, body: { approved: true, round: 2 } },
    ]);
  });
});
