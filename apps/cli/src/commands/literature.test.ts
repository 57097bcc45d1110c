import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TASK_ID } from '../testing/fake-api.ts';
import { createFakeCli } from '../testing/fake-cli.ts';
import {
  ACCEPTED_WORK,
  OTHER_ID,
  WORK,
  WORK_EVENTS,
  WORK_FAILED,
  WORK_ID,
  WORK_LINES,
} from '../testing/sample-work.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadwright-literature-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

async function place(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

function start({ answers = {}, events = WORK_EVENTS, ...setting }: Parameters<typeof createFakeCli>[0] = {}) {
  const cli = createFakeCli({
    ...setting,
    events,
    answers: {
      'POST /literature': ACCEPTED_WORK,
      [`GET /literature/${WORK_ID}`]: WORK,
      [`GET /tasks/${TASK_ID}`]: { kind: 'literature', work_id: WORK_ID },
      ...answers,
    },
  });
  return { ...cli, literature: (...words: string[]) => cli.run('literature', ...words) };
}

describe('literature add', () => {
  test('waits until the work is known, and shows it with what is there of it', async () => {
    const cli = start();
    expect(await cli.literature('add', '10.5555/jcp.14')).toBe(0);
    expect(cli.lines).toEqual([
      `Task ${TASK_ID}`,
      'Waiting for a worker',
      'Asking who knows the work',
      'Reading its text',
      ...WORK_LINES,
    ]);
    expect(cli.asked[0]).toEqual({ line: 'POST /literature', body: { doi: '10.5555/jcp.14' } });
  });

  test('sends what was said by words and by options', async () => {
    const cli = start();
    await cli.literature('add', 'Slow', 'reading', '--author', 'Quill', '--author', 'Wu', '--year', '2011');
    const options =
      '--doi 10.5555/a --arxiv 1706.03762 --pmid 1 --url https://a.org --pdf-url https://a.org/b';
    await cli.literature('add', ...options.split(' '), '--title', 'Slow', '--keep-file', '--no-wait');
    const sent = cli.asked.filter(({ line }) => line === 'POST /literature').map(({ body }) => body);
    expect(sent).toEqual([
      { title: 'Slow reading', authors: ['Quill', 'Wu'], year: 2011 },
      {
        doi: '10.5555/a',
        arxiv_id: '1706.03762',
        pmid: '1',
        url: 'https://a.org',
        pdf_url: 'https://a.org/b',
        title: 'Slow',
        keep_file: true,
      },
    ]);
  });

  test('says which task it became when it need not wait', async () => {
    const cli = start();
    expect(await cli.literature('add', '10.5555/jcp.14', '--no-wait')).toBe(0);
    expect(cli.lines).toEqual([`Task ${TASK_ID}; watch it: roadwright watch ${TASK_ID}`]);
  });

  test('says that a work was there already', async () => {
    const cli = start({ answers: { 'POST /literature': { ...ACCEPTED_WORK, result: 'duplicate' } } });
    expect(await cli.literature('add', '10.5555/jcp.14')).toBe(0);
    expect(cli.lines).toContain('This work was there already:');
  });

  test('says what to do when no source knows the work', async () => {
    const cli = start({ events: [WORK_FAILED] });
    expect(await cli.literature('add', '10.5555/jcp.14')).toBe(1);
    expect(cli.lines.at(-1)).toBe(
      '✗ 10.5555/jcp.14 could not be taken in: No source knows 10.5555/jcp.14. Check it for a slip. (not_found_upstream)',
    );
  });

  test('says what is wrong with a request', async () => {
    const problem = {
      code: 'invalid_doi',
      detail: 'doi: a DOI is needed.',
      errors: [{ pointer: '#/doi', detail: 'a DOI is needed' }],
    };
    const cli = start({ answers: { 'POST /literature': Response.json(problem, { status: 422 }) } });
    expect(await cli.literature('add', '--doi', 'x')).toBe(1);
    expect(cli.lines).toEqual(['! error: doi: a DOI is needed: doi: a DOI is needed (invalid_doi)']);
  });

  test('prints the events for programs', async () => {
    const cli = start();
    expect(await cli.literature('add', '10.5555/jcp.14', '--json')).toBe(0);
    expect(cli.lines.map((line) => JSON.parse(line).type)).toEqual(WORK_EVENTS.map(({ type }) => type));
  });

  test('leaves the task alone when it is interrupted', async () => {
    const stop = new AbortController();
    const cli = start({ events: WORK_EVENTS.slice(0, 2), interruption: stop });
    const adding = cli.literature('add', '10.5555/jcp.14');
    await expect.poll(() => cli.lines).toContain('Asking who knows the work');
    stop.abort();
    expect(await adding).toBe(130);
    expect(cli.lines.at(-1)).toBe(
      `! Stopped watching; the task goes on. Watch again: roadwright watch ${TASK_ID}`,
    );
  });

  test('uploads a PDF and shows how far it is', async () => {
    const cli = start({ terminal: { live: true } });
    const pdf = await place('a paper.pdf', `%PDF-1.7 ${'x'.repeat(300_000)}`);
    expect(await cli.literature('add', pdf, '--title', 'Slow reading')).toBe(0);
    expect(cli.asked[0]?.line).toBe('POST /literature');
    expect(cli.drawn()).toContain('100% · 0.3/0.3 MB of a paper.pdf');
    expect(cli.lines.slice(-WORK_LINES.length)).toEqual(WORK_LINES);
  });

  test('sends the one entry of a file', async () => {
    const cli = start();
    const bib = '@article{a, title={Slow reading}}';
    const ris = 'TY  - JOUR\nTI  - Slow reading\nER  - \n';
    await cli.literature('add', await place('a.bib', bib), '--year', '2011', '--no-wait');
    await cli.literature('add', await place('a.RIS', ris), '--no-wait');
    expect(cli.asked.map(({ body }) => body)).toEqual([{ bibtex: bib, year: 2011 }, { ris }]);
  });

  test.for([
    ['nothing', [], {}, /Say which work/, 64],
    ['a file that is not there', ['no.pdf'], {}, /no such file: no\.pdf/, 64],
    ['a file of another kind', ['a.docx'], { 'a.docx': 'x' }, /\.pdf, \.bib or \.ris/, 64],
    [
      'a file of two entries',
      ['a.bib'],
      { 'a.bib': '@misc{a, title={A}} @misc{b, title={B}}' },
      /has 2\..*literature import/,
      64,
    ],
    ['a file that is too long', ['a.ris'], { 'a.ris': 'x'.repeat(100_001) }, /has too much/, 64],
    ['a file that is no bibliography', ['a.bib'], { 'a.bib': '@article{a' }, /a\.bib: It cannot be read/, 1],
    ['a year that is none', ['x', '--year', '12'], {}, /1500 to 2199/, 64],
  ] as const)('refuses %s before it sends anything', async ([, words, files, complaint, code]) => {
    const cli = start();
    for (const [name, text] of Object.entries(files)) await place(name, text);
    const named = words.map((word) => (word in files ? join(folder, word) : word));
    expect(await cli.literature('add', ...named)).toBe(code);
    expect(cli.lines.join('\n')).toMatch(complaint);
    expect(cli.asked).toEqual([]);
  });

  test('refuses a PDF that is too large before it sends it', async () => {
    const cli = start();
    const pdf = await place('a.pdf', 'x'.repeat(50_000_001));
    expect(await cli.literature('add', pdf)).toBe(1);
    expect(cli.lines).toEqual(['! error: a.pdf has 51 MB; 50 can be sent.']);
  });
});

test('watch and show know a task of literature', async () => {
  const error = { code: 'not_found_upstream', detail: 'Nobody knows it.' };
  const task = {
    kind: 'literature',
    learning_goal: '',
    status: 'failed',
    work_id: WORK_ID,
    roadmap_id: null,
    error,
  };
  const cli = start({ answers: { [`GET /tasks/${TASK_ID}`]: task } });
  expect(await cli.run('watch', TASK_ID)).toBe(0);
  expect(cli.lines.slice(-WORK_LINES.length)).toEqual(WORK_LINES);
  cli.lines.length = 0;
  expect(await cli.run('show', TASK_ID)).toBe(0);
  expect(cli.lines).toEqual([
    'A work of literature',
    'failed',
    'Nobody knows it. (not_found_upstream)',
    `work_id ${WORK_ID}`,
  ]);
});

describe('literature show', () => {
  test('shows a work, and that it was merged into another one', async () => {
    const cli = start({ answers: { [`GET /literature/${OTHER_ID}`]: WORK } });
    expect(await cli.literature('show', WORK_ID)).toBe(0);
    expect(cli.lines).toEqual(WORK_LINES);
    cli.lines.length = 0;
    expect(await cli.literature('show', OTHER_ID)).toBe(0);
    expect(cli.lines).toEqual([`${OTHER_ID} was merged into ${WORK_ID}`, ...WORK_LINES]);
  });

  test('prints the answer of the API, the text or the citation', async () => {
    const answers = { [`GET /literature/${WORK_ID}/fulltext`]: { text: 'Slowly\u0007\nread.' } };
    const cli = start({ answers });
    await cli.literature('show', WORK_ID, '--text');
    await cli.literature('show', WORK_ID, '--json');
    expect(cli.lines).toEqual(['Slowly\nread.', JSON.stringify(WORK)]);
    for (const [option, citation] of [
      ['--bibtex', '@article{quill2011}'],
      ['--ris', 'TY  - JOUR'],
    ] as const) {
      const other = start({ answers: { [`GET /literature/${WORK_ID}`]: new Response(`${citation}\n`) } });
      expect(await other.literature('show', WORK_ID, option)).toBe(0);
      expect(other.lines).toEqual([citation]);
    }
  });

  test('lists every page of what it cites', async () => {
    const entry = { text: '', title: '', authors: [], year: null, identifiers: [], work_id: null };
    const pages = [
      {
        items: [
          { ...entry, ordinal: 1, text: 'Quill. Printed\nentry.' },
          {
            ...entry,
            ordinal: 2,
            title: 'Tides',
            authors: ['Wu', 'Adler'],
            year: 1999,
            work_id: OTHER_ID,
            identifiers: WORK.identifiers,
          },
        ],
        next_cursor: 'c',
      },
      { items: [{ ...entry, ordinal: 3, title: 'Wool' }], next_cursor: null },
    ];
    const cli = start({ answers: { [`GET /literature/${WORK_ID}/references`]: () => pages.shift() } });
    expect(await cli.literature('show', WORK_ID, '--references')).toBe(0);
    expect(cli.lines).toEqual([
      '[1] Quill. Printed entry.',
      `[2] Tides (Wu et al. 1999)  doi:10.5555/jcp.14  work ${OTHER_ID}`,
      '[3] Wool',
    ]);
  });

  test('takes one way of showing at a time', async () => {
    expect(await start().literature('show', WORK_ID, '--text', '--ris')).toBe(64);
  });
});

describe('literature candidates', () => {
  const candidate = {
    candidate_id: 'c-1',
    status: 'open',
    reason: 'like_title',
    veto: 'doi_conflict',
    strength: 0.831,
    works: [WORK, { ...WORK, work_id: OTHER_ID, authors: [], journal: '', year: null, identifiers: [] }],
  };

  test('lists pairs with what speaks for and against them', async () => {
    const answers = { 'GET /literature/candidates': { items: [candidate], next_cursor: 'c' } };
    const cli = start({ answers });
    expect(await cli.literature('candidates')).toBe(0);
    expect(cli.lines).toEqual([
      'c-1  0.83  like_title, against it: doi_conflict',
      `  ${WORK_ID}  Slow reading at sea (Quill, Mara et al. 2011, Journal of Coastal Psychology)  doi:10.5555/jcp.14`,
      `  ${OTHER_ID}  Slow reading at sea`,
      '… and more; see them with --limit',
      'Judge: roadwright literature candidates --merge <id>, or --distinct <id>',
    ]);
  });

  test('says that there are none', async () => {
    const cli = start({ answers: { 'GET /literature/candidates': { items: [], next_cursor: null } } });
    expect(await cli.literature('candidates', '--status', 'merged')).toBe(0);
    expect(cli.lines).toEqual(['No pairs are merged.']);
  });

  test.for([
    ['--merge', 'merge', 'merged', `Merged: ${WORK_ID} and ${OTHER_ID} are one work. Either id leads to it.`],
    ['--distinct', 'distinct', 'distinct', `Kept apart: ${WORK_ID} and ${OTHER_ID} will not be merged.`],
  ])('takes a decision by %s', async ([option = '', decision, status, line]) => {
    const cli = start({ answers: { 'POST /literature/candidates/c-1': { ...candidate, status } } });
    expect(await cli.literature('candidates', option, 'c-1')).toBe(0);
    expect(cli.asked).toEqual([{ line: 'POST /literature/candidates/c-1', body: { decision } }]);
    expect(cli.lines).toEqual([line]);
  });

  test('takes one decision at a time', async () => {
    expect(await start().literature('candidates', '--merge', 'a', '--distinct', 'b')).toBe(64);
  });
});
