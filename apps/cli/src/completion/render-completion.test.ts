import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createFakeCli } from '../testing/fake-cli.ts';

async function printScript(shell: string): Promise<string> {
  const cli = createFakeCli({});
  expect(await cli.run('completion', shell)).toBe(0);
  return cli.lines.join('\n');
}

test.for([
  [['lit'], 'literature'],
  [['literature', 'ca'], 'candidates'],
  [['literature', 'import', '--rep'], '--report'],
  [['create', 'Rust', '--lev'], '--level'],
  [['retry', '--no'], '--no-wait'],
  [['check', 'course', '--qui'], '--quiet'],
] as const)('bash completes %j to %s', async ([words, completed]) => {
  const line = ['roadwright', ...words];
  const typed = `COMP_WORDS=(${line.join(' ')}); COMP_CWORD=${words.length}; _roadwright roadwright "${words.at(-1)}"; echo "\${COMPREPLY[*]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${await printScript('bash')}\n${typed}`], {
    encoding: 'utf8',
  });
  expect([stderr, stdout.trim()]).toEqual(['', completed]);
});

test('zsh uses what bash does, and fish has a line for every word', async () => {
  expect(await printScript('zsh')).toContain('bashcompinit');
  const fish = await printScript('fish');
  expect(fish).toContain("complete -c roadwright -n '__fish_use_subcommand' -f -a create -d 'Make a course");
  expect(fish).toContain(
    "-n '__fish_seen_subcommand_from ops; and __fish_seen_subcommand_from top' -l every",
  );
});

test('a shell that is unknown is refused', async () => {
  expect(await createFakeCli({}).run('completion', 'tcsh')).toBe(64);
});
