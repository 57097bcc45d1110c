import { expect, test } from 'vitest';
import { createTerminal } from '../terminal/terminal.ts';
import { check } from './check.ts';

const said: string[] = [];
const terminal = createTerminal((text) => said.push(text));

test('one fault is enough to fail, and it is told while the others are still said to be well', async () => {
  const code = await check(
    [
      { title: 'types', run: async () => '' },
      { title: 'ranks', run: async () => 'llm uses db' },
    ],
    terminal,
  );
  expect(code).toBe(1);
  expect(said.join('')).toMatch(/ok {4}types/);
  expect(said.join('')).toMatch(/FAULT ranks\nllm uses db/);
});

test('without a fault the exit code is 0', async () => {
  expect(await check([{ title: 'types', run: async () => '' }], terminal)).toBe(0);
});

test('what a check could not look at is told, and stops nobody', async () => {
  const run = async (tell: (line: string) => void) => {
    tell('NOT CHECKED: nobody could be asked');
    return '';
  };
  expect(await check([{ title: 'vulnerabilities', run }], terminal)).toBe(0);
  expect(said.join('')).toContain('NOT CHECKED: nobody could be asked');
});
