import { expect, test } from 'vitest';
import { createTerminal } from './terminal.ts';

test('lines wait while a progress bar has the screen', () => {
  const written: string[] = [];
  const terminal = createTerminal((text) => written.push(text));
  terminal.say('before');
  terminal.hold();
  terminal.say('meanwhile');
  expect(written).toEqual(['before\n']);
  terminal.release();
  terminal.say('after');
  expect(written).toEqual(['before\n', 'meanwhile\n', 'after\n']);
});
