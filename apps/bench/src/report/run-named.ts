import { readFile, writeFile } from 'node:fs/promises';
import type { Bench, BenchContext } from './bench.ts';
import { renderRun } from './render-run.ts';
import { replaceSection } from './replace-section.ts';
import { runBench } from './run-bench.ts';
import { UsageError } from './usage-error.ts';

const DOCUMENT = new URL('../../../../docs/benchmarks.md', import.meta.url);

interface Running {
  /** By name, in the order of the document. */
  readonly benches: Readonly<Record<string, Bench>>;
  readonly surroundings: Omit<BenchContext, 'startPostgres'>;
  write(text: string): void;
}

/**
 * Runs one bench, or with the name `all` each of them, and prints what it found. `all` also puts it into
 * docs/benchmarks.md, but for a smoke run; a single one does so with the flag `--write`.
 * Gives false when a goal was not reached or a bench did not come to its end.
 *
 * @throws UsageError
 */
export async function runNamed(
  name: string,
  args: readonly string[],
  { benches, surroundings, write }: Running,
): Promise<boolean> {
  const rest = args.filter((flag) => flag !== '--write');
  const names = name === 'all' ? Object.keys(benches) : [name];
  // Before the first hour, not after it: no other flag is known to each of them.
  if (name === 'all' && rest.some((flag) => flag !== '--smoke'))
    throw new UsageError('`all` takes no flag but --smoke.');
  const kept = name === 'all' ? !args.includes('--smoke') : args.includes('--write');
  let reached = true;
  for (const each of names) {
    const bench = Object.hasOwn(benches, each) ? benches[each] : undefined;
    if (bench === undefined)
      throw new UsageError(name === '' ? 'Which one?' : `There is no bench "${name}".`);
    if (name === 'all') surroundings.onProgress(`\n${each}`);
    const command = ['pnpm bench', each, ...rest].join(' ');
    const run = await runBench(bench, rest, surroundings).catch(async (error: unknown) => {
      // One that breaks must not take the others' hours with it, nor leave older figures in the place of its own.
      if (name !== 'all') throw error;
      await tell(each, `\`${command}\` broke off: ${String(error)}`, { kept, write });
      return null;
    });
    // Figures of a smoke run mean little: it fails only when it breaks off.
    const judged = args.includes('--smoke') ? [] : (run?.goals ?? []);
    if (run === null || !judged.every((goal) => goal.reached)) reached = false;
    if (run !== null) await tell(each, renderRun(run, command), { kept, write });
  }
  return reached;
}

interface Telling extends Pick<Running, 'write'> {
  readonly kept: boolean;
}

async function tell(name: string, text: string, { kept, write }: Telling): Promise<void> {
  write(`\n${text}\n`);
  if (!kept) return;
  const document = await readFile(DOCUMENT, 'utf8');
  await writeFile(DOCUMENT, replaceSection(document, name, text));
}
