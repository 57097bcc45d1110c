import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConceptView, EventBody } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { TASK_ID } from './testing/fake-api.ts';
import { createFakeCli } from './testing/fake-cli.ts';
import { CONCEPTS, CONTENT_EVENTS, COURSE_ANSWERS, DESIGN_EVENTS, ROADMAP } from './testing/sample-course.ts';
import { QUALITY_ANSWER, REPORT } from './testing/sample-quality.ts';

const { roadmap_id } = ROADMAP;
const ANSWERS = {
  ...COURSE_ANSWERS,
  ...QUALITY_ANSWER,
  [`GET /tasks/${TASK_ID}`]: { roadmap_id: null, learning_goal: 'Learn Rust' },
};
const start = ({ answers = {}, ...setting }: Parameters<typeof createFakeCli>[0] = {}) =>
  createFakeCli({ ...setting, answers: { ...ANSWERS, ...answers } });

describe('show', () => {
  test('ends with what the checks say, in short', async () => {
    const cli = start();
    expect(await cli.run('show', roadmap_id)).toBe(0);
    const from = cli.lines.indexOf('Quality');
    expect(cli.lines.slice(from, from + 2)).toEqual(['Quality', expect.stringContaining('1 blocking')]);
    expect(cli.lines.slice(-3)).toEqual([
      `All of it: roadwright show ${roadmap_id} --quality`,
      '',
      `Read a lesson: roadwright show ${roadmap_id} <concept_id>`,
    ]);
  });

  test('tells all of it where it is asked for, and gives programs the report', async () => {
    const whole = start();
    await whole.run('show', roadmap_id, '--quality');
    expect(whole.lines).toContain('    -> Mend vague_terms.');
    const json = start();
    await json.run('show', roadmap_id, '--json');
    expect(JSON.parse(json.lines[0] ?? '')).toEqual({
      ...ROADMAP,
      quality: JSON.parse(JSON.stringify(REPORT)),
    });
  });

  test('shows the tree alone where the API is older, and fails where the report does', async () => {
    const none = () => Response.json({ code: 'not_found', detail: 'No.' }, { status: 404 });
    const older = start({ answers: { [`GET /roadmaps/${roadmap_id}/quality`]: none } });
    expect(await older.run('show', roadmap_id)).toBe(0);
    expect(older.lines).not.toContain('Quality');
    const broken = () => Response.json({ code: 'internal', detail: 'Broken.' }, { status: 500 });
    const failing = start({ answers: { [`GET /roadmaps/${roadmap_id}/quality`]: broken } });
    expect(await failing.run('show', roadmap_id)).toBe(1);
  });
});

const checked = (blocking_count: number): EventBody => ({
  ...{ type: 'quality_checked', concept_id: 'elision', content_type: 'tutorial' },
  ...{ findings_count: 3, blocking_count },
});
const events = [
  ...DESIGN_EVENTS,
  ...CONTENT_EVENTS.slice(0, -1),
  checked(0),
  checked(2),
  checked(1),
  ...CONTENT_EVENTS.slice(-1),
];

describe('watching', () => {
  test('tells of a check only where something blocking is left', async () => {
    const cli = start({ events });
    await cli.run('watch', TASK_ID);
    expect(cli.lines.filter((line) => line.includes('blocking'))).toEqual([
      'About elision: 2 blocking findings are left in the lesson',
      'About elision: 1 blocking finding is left in the lesson',
    ]);
  });

  test('leaves what blocks above the bar', async () => {
    const cli = start({ events, terminal: { live: true, columns: 120 } });
    await cli.run('watch', TASK_ID);
    expect(cli.drawn()).toContain('! About elision: 2 blocking findings are left in the lesson');
  });
});

describe('export', () => {
  const states = ['ok', 'dead', 'unverified', 'blocked'] as const;
  const resources = states.map((state) => ({
    ...{ title: `The ${state} one`, url: `https://example.org/${state}`, resource_type: 'book' as const },
    ...{ description: '', language: 'en' },
    link: { state, reason: 'so it is', checked_at: '2026-02-03T10:00:00Z' },
  }));
  const moves: ConceptView = { ...(CONCEPTS.get('moves') ?? expect.fail()), resources: { resources } };
  const answers = { [`GET /roadmaps/${roadmap_id}/concepts/moves`]: moves };
  const LINES = [
    '- [The ok one](<https://example.org/ok>) *(book)* *(link checked on 2026-02-03)*',
    '- The dead one *(book)* **(link is dead: `https://example.org/dead`)**',
    '- [The unverified one](<https://example.org/unverified>) *(book)* **(link could not be verified)**',
    '- The blocked one *(book)* **(link is not followed: `https://example.org/blocked`)**',
  ].join('\n');

  test('has the report, and what was found at each address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'roadwright-cli-'));
    try {
      expect(await start({ answers }).run('export', roadmap_id, '--out', join(folder, 'course'))).toBe(0);
      const read = (path: string) => readFile(join(folder, 'course', path), 'utf8');
      expect(await read('README.md')).toMatch(/\n\n\[Quality report\]\(QUALITY\.md\)\n$/);
      const report = await read('QUALITY.md');
      expect(report).toMatch(
        /^# Quality report\n\nPieces checked: 7 of 8\. Findings left: 4, blocking: 1\.\n/,
      );
      expect(report).toContain('- Links: 1 ok, 1 dead, 1 not verified, 0 not followed, 2 not checked.');
      expect(await read('01-basics/01-memory-stack-heap/02-yi-dong-moves.md')).toContain(LINES);
      // And it can be checked again as it is.
      const cli = start();
      expect(await cli.run('check', join(folder, 'course'), '--json')).toBe(1);
      const { files } = JSON.parse(cli.lines[0] ?? '');
      const rules = files.flatMap((file: typeof REPORT.outline | { findings: typeof REPORT.outline }) =>
        'findings' in file ? file.findings.map(({ rule, severity }) => `${rule} ${severity}`) : [],
      );
      expect(rules).toEqual(expect.arrayContaining(['dead_link blocking', 'unverified_link warning']));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('has both in one file too', async () => {
    const cli = start({ answers });
    expect(await cli.run('export', roadmap_id, '--out', '-')).toBe(0);
    const [text = ''] = cli.lines;
    expect(text).toContain(LINES);
    expect(text).toContain('\n## Quality report\n');
    expect(text).toContain('\n#### 移动 \\[moves\\]\n');
  });
});
