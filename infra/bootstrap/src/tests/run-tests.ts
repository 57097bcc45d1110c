import { spawn } from 'node:child_process';
import { childEnvironment } from '@roadwright/config';
import { startThrowawayPostgres } from '@roadwright/postgres';
import { root } from '../root.ts';
import type { StopRequest } from '../terminal/stop-request.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { addReports, removeReports } from './add-reports.ts';
import { ensureBrowser } from './ensure-browser.ts';

interface TestRun {
  terminal: Terminal;
  request: StopRequest;
}

/**
 * Runs every package's tests on one throw-away Postgres and closes with a line that adds them up. Further words go
 * to turbo, such as `--filter=@roadwright/db`. Resolves with the exit code.
 */
export async function runTests(words: string[], { terminal, request }: TestRun): Promise<number> {
  removeReports(root);
  ensureBrowser(terminal);
  const postgres = await startThrowawayPostgres();
  try {
    const code = await runTurbo(words, postgres.url, request);
    const { passed, failed } = addReports(root);
    for (const test of failed) terminal.say(`failed: ${test}`);
    // A run that failed without a failed test (a faulty configuration, a crash) must not read like a success.
    const count = code === 0 ? failed.length : Math.max(failed.length, 1);
    terminal.say(`\n${passed} passed, ${count} failed`);
    return code;
  } finally {
    await postgres.stop();
  }
}

async function runTurbo(words: string[], url: string, request: StopRequest): Promise<number> {
  // All packages are run, whatever fails; as many at a time as there are cores.
  const args = ['run', 'test', '--continue=always', '--concurrency=100%', '--output-logs=new-only', ...words];
  const environment = childEnvironment({ TEST_PG_URL: url });
  const turbo = spawn('turbo', args, { cwd: root, env: environment, stdio: 'inherit' });
  request.stop.addEventListener('abort', () => turbo.kill('SIGTERM'), { once: true });
  return await new Promise((resolve, reject) => {
    turbo.once('error', reject);
    turbo.once('exit', (code) => resolve(code ?? 1));
  });
}
