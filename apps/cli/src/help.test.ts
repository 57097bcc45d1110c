import { describe, expect, test } from 'vitest';
import { createFakeCli } from './testing/fake-cli.ts';

async function printHelp(...words: string[]): Promise<string> {
  const cli = createFakeCli({});
  expect(await cli.run(...words, '--help')).toBe(0);
  return cli.lines.join('\n');
}

describe('help', () => {
  test('tells the exit codes and the variables', async () => {
    const help = await printHelp();
    for (const word of ['64', '130', 'ROADWRIGHT_URL', 'NO_COLOR', 'EDITOR']) expect(help).toContain(word);
  });

  test.for([
    ['create'],
    ['retry'],
    ['modify'],
    ['show'],
    ['list'],
    ['export'],
    ['check'],
    ['review'],
    ['log'],
    ['ops', 'top'],
    ['literature', 'add'],
    ['literature', 'import'],
  ])('shows %o by examples that can be typed', async (words) => {
    const help = await printHelp(...words);
    const examples = help.slice(help.indexOf('Examples:')).split('\n').slice(1);
    expect(examples.length).toBeGreaterThan(0);
    for (const line of examples) expect(line).toMatch(new RegExp(`^  roadwright ${words.join(' ')}( |$)`));
  });
});

test.for([
  [404, 'roadmap_not_found', 'roadwright list'],
  [401, 'unauthorized', 'ROADWRIGHT_API_KEY'],
  [409, 'not_in_review', 'roadwright show'],
] as const)('a %i of %s says what to do', async ([status, code, advice]) => {
  const refuse = () => Response.json({ code, detail: 'No.' }, { status });
  const cli = createFakeCli({ answers: { 'GET /roadmaps/x': refuse } });
  expect(await cli.run('show', 'x')).toBe(1);
  expect(cli.lines[0]).toBe(`! error: No. (${code})`);
  expect(cli.lines[1]).toContain(advice);
});
