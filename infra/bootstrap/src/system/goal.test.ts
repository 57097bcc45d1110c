import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { readGoal, START_USAGE } from './goal.ts';

test.for([
  [['Learn Rust ownership']],
  [['Learn', 'Rust', '--hours', '5']],
  [['--out', './c', 'Learn tea']],
  [['--review', 'Learn tea', '--level=beginner']],
])('a goal with options before or after it is handed on as it is: %o', ([words = []]) => {
  expect(readGoal(words)).toEqual(words);
});

test('no words are no goal', () => {
  expect(readGoal([])).toBeNull();
});

test.for([[['--help']], [['Learn tea', '-h']]])('a wish for help goes before a goal: %o', ([words = []]) => {
  expect(readGoal(words)).toBe('help');
});

test.for([
  [[' '], 'There is no goal.'],
  [['--review'], 'There is no goal.'],
  [['Go'], 'this one has 2'],
  [['x'.repeat(2001)], 'this one has 2001'],
  [['Learn tea', '--colour', 'green'], '--colour'],
  [['Learn tea', '--out'], '--out'],
] as const)('%o stop with the usage and 64', ([words, told]) => {
  const read = () => readGoal([...words]);
  expect(read).toThrow(expect.objectContaining({ exit_code: 64 }));
  expect(read).toThrow(told);
  expect(read).toThrow('Usage: npm start');
});

test('the options are those of the create command', () => {
  const main = join(root, 'apps/cli/src/main.ts');
  const args = ['--conditions=@roadwright/source', main, 'create', '--help'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const names = (usage: string) =>
    [...usage.matchAll(/^ +(?:-h, )?(--[a-z-]+)/gm)].map(([, name]) => name).toSorted();
  expect(names(START_USAGE)).toEqual(names(stdout));
});
