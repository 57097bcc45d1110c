import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SHOW_CURSOR } from '../terminal/live-area.ts';
import { createFakeCli } from '../testing/fake-cli.ts';

const TITLE = 'Effects of slow reading on the memory of lighthouse keepers';
const HEADER = 'id,source,title,authors,year,journal,volume,number,pages,doi';
const ROWS = [
  HEADER,
  `a,x,${TITLE},"Quill, Mara and Wu, Bo",2011,Journal of Coastal Psychology,14,3,211-225,10.5555/jcp.14`,
  `"b,2",y,"${TITLE.toUpperCase()}",Quill M; Wu B,2011,J Coast Psychol,14,,211-25,`,
  `c,x,Wind and wool in the harbours of grown men,"Adler, K.",1999,Tides,2,1,5-9,`,
  `d,x,Wind and wool in the harbours of young women,"Adler, K.",1999,Tides,2,1,,`,
  '',
].join('\n');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadwright-dedupe-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const place = (name: string): string => join(folder, name);

async function dedupe(
  files: Record<string, string>,
  words: readonly string[],
  setting: Parameters<typeof createFakeCli>[0] = {},
) {
  for (const [name, text] of Object.entries(files)) await writeFile(place(name), text);
  const cli = createFakeCli(setting);
  return { ...cli, code: await cli.run('literature', 'dedupe', ...words) };
}

describe('literature dedupe', () => {
  test('writes which records are one work and why, tells the sum, and asks no server', async () => {
    const words = [place('in.csv'), '--out', place('out.csv'), '--candidates', place('pairs.csv')];
    const { code, lines, asked } = await dedupe({ 'in.csv': ROWS }, words);
    expect(lines).toEqual([
      '! 4 records of 3 works',
      '! merged: 1 (same_identifier 0, same_pages 1, same_issue 0, same_title 0)',
      '! candidates for a person: 1',
      '! vetoed: 0',
    ]);
    expect(code).toBe(0);
    expect(await readFile(place('out.csv'), 'utf8')).toBe(
      'id,cluster,reason\na,a,\n"b,2",a,same_pages\nc,c,\nd,d,\n',
    );
    expect(await readFile(place('pairs.csv'), 'utf8')).toBe('id,other_id,reason\nc,d,like_place\n');
    expect(asked).toEqual([]);
  });

  test('takes columns in any order, further ones, and a byte order mark', async () => {
    const rows = `\uFEFFColour,Title,ID\r\nred,${TITLE},1\r\nblue,${TITLE}!,2\r\n`;
    const { code } = await dedupe({ 'in.csv': rows }, [place('in.csv'), '--out', place('out.csv')]);
    expect(code).toBe(0);
    expect(await readFile(place('out.csv'), 'utf8')).toBe('id,cluster,reason\n1,1,\n2,2,\n');
  });

  test('reads BibTeX, where a key may be there twice', async () => {
    const entry = (doi: string) =>
      `@article{quill, title={${TITLE}}, author={Quill, Mara}, year=2011, volume=14, pages={211--225}, journal={Tides}${doi}}\n`;
    const bib = `${entry(', doi={10.5555/7}')}${entry('')}@misc{other, title={Wind and wool}}`;
    const { code } = await dedupe({ 'in.bib': bib }, [place('in.bib'), '--out', place('out.csv')]);
    expect(code).toBe(0);
    expect(await readFile(place('out.csv'), 'utf8')).toBe(
      'id,cluster,reason\nother,other,\nquill,quill,\nquill#2,quill,same_pages\n',
    );
  });

  test('reads RIS, where entries have no key', async () => {
    const entry = (lines: string) => `TY  - JOUR\nTI  - ${TITLE}\nAU  - Quill, Mara\n${lines}ER  - \n`;
    const ris = entry('PY  - 2011\nJO  - Tides\n') + entry('PY  - 2011\nJO  - Tides\nVL  - 14\n');
    const { code } = await dedupe({ 'in.ris': ris }, [place('in.ris'), '--out', place('out.csv')]);
    expect(code).toBe(0);
    expect(await readFile(place('out.csv'), 'utf8')).toBe(
      'id,cluster,reason\nentry#1,entry#1,\nentry#2,entry#1,same_title\n',
    );
  });

  test('draws a bar on a terminal and takes it away', async () => {
    const { code, drawn } = await dedupe({ 'in.csv': ROWS }, [place('in.csv'), '--out', place('out.csv')], {
      terminal: { live: true },
    });
    expect(code).toBe(0);
    expect(drawn()).toContain('100% · 4/4 records compared');
    expect(drawn().endsWith(`\u001b[J${SHOW_CURSOR}`)).toBe(true);
  });

  test('ends with 130 when it is interrupted, and writes nothing', async () => {
    const interruption = new AbortController();
    interruption.abort();
    const { code } = await dedupe({ 'in.csv': ROWS }, [place('in.csv'), '--out', place('out.csv')], {
      interruption,
    });
    expect(code).toBe(130);
    expect(await readdir(folder)).toEqual(['in.csv']);
  });
});

describe('a file that cannot be used', () => {
  test.for([
    ['has no id column', 'in.csv', 'title,year\nx,2001\n', /in\.csv: the header has no column "id"/],
    ['has a column twice', 'in.csv', 'id,title,Title\n1,x,y\n', /the column "title" twice/],
    ['has an id twice', 'in.csv', 'id,title\n1,x\n1,y\n', /id "1" is there twice.*record 2/],
    ['has a row without id', 'in.csv', 'id,title\n,x\n', /record 1 has no id/],
    ['has a row of another length', 'in.csv', 'id,title\n1,x,y,z\n', /line 2/],
    ['has an open quotation', 'in.csv', 'id,title\n1,"x\n', /line/],
    ['is no BibTeX', 'in.bib', '@article{a, title = {x}', /in\.bib: It cannot be read.*line 1/],
    ['is empty', 'in.ris', '', /in\.ris: It has no entries/],
  ] as const)('because it %s ends with 1 and one line that says so', async ([, name, text, complaint]) => {
    const { code, lines } = await dedupe({ [name]: text }, [place(name), '--out', place('out.csv')]);
    expect(lines).toEqual([expect.stringMatching(complaint)]);
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual([name]);
  });

  test('because it is not there ends with 1', async () => {
    const { code, lines } = await dedupe({}, [place('no.csv'), '--out', place('out.csv')]);
    expect(lines).toEqual([expect.stringMatching(/no\.csv.*ENOENT/)]);
    expect(code).toBe(1);
  });
});

test.for([
  [['in.xlsx', '--out', 'out.csv'], /\.csv, \.bib or \.ris/],
  [['in.csv', '--out', 'in.csv'], /a name of its own/],
  [['in.csv'], /--out/],
] as const)('dedupe %o is a wrong use and ends with 64', async ([words, complaint]) => {
  const { code, lines } = await dedupe({}, words);
  expect(code).toBe(64);
  expect(lines.join('\n')).toMatch(complaint);
});
