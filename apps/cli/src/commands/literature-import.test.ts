import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFakeCli } from '../testing/fake-cli.ts';
import { ACCEPTED_WORK, WORK_EVENTS, WORK_FAILED } from '../testing/sample-work.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadwright-import-'));
});
afterEach(async () => await rm(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);

interface Sent {
  readonly title: string;
  /** How often a record of this title has been sent before. */
  readonly before: number;
}

interface Setting extends Omit<Parameters<typeof createFakeCli>[0], 'answers'> {
  readonly answer: (sent: Sent) => unknown;
}

/** An API that answers each submission by its title. */
function start({ answer, events = WORK_EVENTS, ...setting }: Setting) {
  const counts = new Map<string, number>();
  const submit = (body: unknown) => {
    const { ris = '' } = body as { ris?: string };
    const title = /^TI {2}- (.*)$/m.exec(ris)?.[1] ?? '';
    const before = counts.get(title) ?? 0;
    counts.set(title, before + 1);
    return answer({ title, before });
  };
  const cli = createFakeCli({ ...setting, events, answers: { 'POST /literature': submit } });
  return { ...cli, counts, import: (...words: string[]) => cli.run('literature', 'import', ...words) };
}

const accepted = (result: string) => ({ ...ACCEPTED_WORK, result });
const refuse = (status: number, code: string, headers = {}) =>
  Response.json({ code, detail: `It is ${code}.` }, { status, headers });

async function writeRecords(count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, at) => `r${at},Title ${at}`);
  await writeFile(place('in.csv'), `id,title\n${rows.join('\n')}\n`);
  return place('in.csv');
}

describe('literature import', () => {
  test('counts what is new and what was there, and writes what failed and why', async () => {
    const cli = start({
      answer({ title, before }) {
        if (title === 'Title 2') return refuse(422, 'invalid_doi');
        if (title === 'Title 1') return accepted('duplicate');
        if (title === 'Title 3') return accepted(before === 0 ? 'pending' : 'duplicate');
        return accepted(before === 0 ? 'pending' : 'created');
      },
    });
    const report = place('report.csv');
    expect(await cli.import(await writeRecords(6), '--report', report, '--concurrency', '2')).toBe(2);
    expect(cli.lines).toEqual(['! 6 of 6 records: 3 created, 2 duplicate, 1 failed', `!   why: ${report}`]);
    expect(await readFile(report, 'utf8')).toBe(
      'id,title,code,detail\nr2,Title 2,invalid_doi,It is invalid_doi.\n',
    );
  });

  test('takes what a task ended with as the reason', async () => {
    const cli = start({ answer: () => accepted('pending'), events: [WORK_FAILED] });
    expect(await cli.import(await writeRecords(12))).toBe(1);
    expect(cli.lines).toEqual([
      '! 12 of 12 records: 0 created, 0 duplicate, 12 failed',
      ...Array(10).fill(expect.stringMatching(/^! {3}r\d+: No source knows .* \(not_found_upstream\)$/)),
      '!   and 2 more; see them all with --report FILE',
    ]);
  });

  test('comes back when a full queue lets it, and loses nothing', async () => {
    const cli = start({
      answer: ({ before }) =>
        before < 3 ? refuse(429, 'too_many_pending_tasks', { 'retry-after': '0' }) : accepted('created'),
    });
    expect(await cli.import(await writeRecords(5))).toBe(0);
    expect(cli.lines).toEqual(['! 5 of 5 records: 5 created, 0 duplicate, 0 failed']);
  });

  test('draws a bar on a terminal', async () => {
    const cli = start({ answer: () => accepted('duplicate'), terminal: { live: true } });
    expect(await cli.import(await writeRecords(3))).toBe(0);
    expect(cli.drawn()).toContain('100% · 3/3 records');
  });

  test('has no more records on their way than it should', async () => {
    let open = 0;
    let most = 0;
    const cli = start({
      async answer() {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
        return accepted('duplicate');
      },
    });
    expect(await cli.import(await writeRecords(40), '--concurrency', '4')).toBe(0);
    expect(most).toBe(4);
  });

  test('stops in good order when it is interrupted, and tells what is done', async () => {
    const interruption = new AbortController();
    const cli = start({
      interruption,
      answer({ title }) {
        if (title === 'Title 3') interruption.abort();
        return accepted('duplicate');
      },
    });
    const words = [await writeRecords(9), '--concurrency', '1', '--report', place('report.csv')];
    expect(await cli.import(...words)).toBe(130);
    expect(cli.lines).toEqual([
      expect.stringMatching(/^! [34] of 9 records: 0 created, [34] duplicate, 0 failed$/),
      '! Stopped; what was sent goes on. Run it again for the rest: what is there is recognised.',
    ]);
    expect(cli.counts.has('Title 5')).toBe(false);
    expect(await readFile(place('report.csv'), 'utf8')).toBe('id,title,code,detail\n');
  });

  test('gives up when the API is gone, and tells what was done until then', async () => {
    const cli = start({
      answer: ({ title }) => (title === 'Title 0' ? accepted('duplicate') : refuse(500, 'internal_error')),
    });
    expect(await cli.import(await writeRecords(50), '--concurrency', '2')).toBe(1);
    expect(cli.lines).toEqual([
      '! 1 of 50 records: 0 created, 1 duplicate, 0 failed',
      expect.stringMatching(/^! error: It is internal_error\. \(internal_error, request \w+\)$/),
    ]);
    expect(cli.counts.size).toBeLessThan(6);
  });

  test.for([
    [['no.csv'], /no\.csv/, 1],
    [['in.xlsx'], /\.csv, \.bib or \.ris/, 64],
    [['in.csv', '--report', 'in.csv'], /a name of its own/, 64],
    [['in.csv', '--concurrency', '0'], /1 to 64/, 64],
  ] as const)('%o is refused', async ([words, complaint, code]) => {
    const cli = start({ answer: () => expect.fail('it was sent') });
    expect(await cli.import(...words)).toBe(code);
    expect(cli.lines.join('\n')).toMatch(complaint);
  });
});
