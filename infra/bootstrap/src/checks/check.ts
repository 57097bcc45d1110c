import { spawn } from 'node:child_process';
import { root } from '../root.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findBreaches } from './house-rules.ts';
import { listFiles } from './list-files.ts';

/** One rule of the house with the tool that holds it. */
export interface Check {
  title: string;
  /** Resolves with what is wrong; empty when all is well. What it tells beside that stops nobody. */
  run: (tell: (line: string) => void) => Promise<string>;
}

const DEPLOYMENT = ['--conditions=@roadwright/source', 'infra/deployment/src/main.ts'];

/** Everything that is checked without a database. */
export const CHECKS: Check[] = [
  {
    title: 'format, lint, sizes, cycles',
    run: () => runTool('biome', ['ci', '--colors=off', '--error-on-warnings']),
  },
  { title: 'ranks and declared imports', run: () => runTool('turbo', ['boundaries']) },
  { title: 'house rules', run: async () => findBreaches(listFiles(root)).join('\n') },
  { title: 'unused files, exports, dependencies', run: () => runTool('knip', ['--no-progress']) },
  {
    title: 'exports that no other package uses',
    run: () => runTool('knip', ['--no-progress', '--include-entry-exports', '--include', 'exports']),
  },
  {
    title: 'deployment, alerts, dashboard',
    run: () => runTool(process.execPath, [...DEPLOYMENT, 'files']),
  },
  { title: 'licences', run: () => runTool(process.execPath, [...DEPLOYMENT, 'licences']) },
  {
    title: 'known vulnerabilities',
    run: (tell) => runTool(process.execPath, [...DEPLOYMENT, 'vulnerabilities'], tell),
  },
  {
    title: 'types',
    run: () => runTool('turbo', ['run', 'typecheck', '--continue=always', '--output-logs=errors-only']),
  },
];

/** Runs all checks at once and says of each how it went; resolves with the exit code. */
export async function check(checks: Check[], terminal: Terminal): Promise<number> {
  const outcomes = await Promise.all(
    checks.map(async ({ title, run }) => {
      const started = performance.now();
      const findings = await run((line) => terminal.say(line));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      terminal.say(findings === '' ? `ok    ${title} (${seconds} s)` : `\nFAULT ${title}\n${findings}\n`);
      return findings === '';
    }),
  );
  return outcomes.every(Boolean) ? 0 : 1;
}

/** Runs a tool of node_modules/.bin; what it said when it is not content. What it says otherwise is for `tell`. */
async function runTool(
  program: string,
  args: string[],
  tell: (line: string) => void = () => {},
): Promise<string> {
  const tool = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  tool.stdout.on('data', (chunk) => said.push(String(chunk)));
  tool.stderr.on('data', (chunk) => said.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', resolve);
  });
  const text = said.join('').trim();
  if (code !== 0) return text || `${program} ended with code ${code}`;
  if (text !== '') tell(text);
  return '';
}
