import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const logModule = fileURLToPath(new URL('./log.ts', import.meta.url));

function linesOf(script: string): Record<string, unknown>[] {
  const source = `import { createLogger } from ${JSON.stringify(logModule)};\n${script}`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('writes one JSON line per message with time, level, name and facts', () => {
    const [line] = linesOf(
      "createLogger({ name: 'api', level: 'info' }).child({ task_id: 't' }).warn({ n: 1 }, 'hello');",
    );
    expect(line).toMatchObject({ level: 'warn', name: 'api', task_id: 't', n: 1, msg: 'hello' });
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('keeps secrets to itself and stays silent below its level', () => {
    const lines = linesOf(
      "const log = createLogger({ name: 'api', level: 'info' }); log.debug({}, 'no'); log.info({ api_key: 'sk-1', headers: { authorization: 'Bearer x' } }, 'yes');",
    );
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/sk-1|Bearer/);
  });

  it('says the facts of the work that a line is written in, wherever it is written', () => {
    const lines = linesOf(
      "const log = createLogger({ name: 'api', level: 'info' }); const inner = async () => { await null; log.child({ n: 1 }).info({}, 'deep'); }; await log.within({ request_id: 'r' }, () => log.within({ owner_id: 'ann' }, inner)); log.info({}, 'after');",
    );
    expect(lines[0]).toMatchObject({ request_id: 'r', owner_id: 'ann', n: 1, msg: 'deep' });
    expect(lines[1]).not.toHaveProperty('request_id');
  });

  it('tells an error with its cause', () => {
    const [line] = linesOf(
      "createLogger({ name: 'api', level: 'info' }).error({ error: new Error('above', { cause: new Error('below') }) }, 'failed');",
    );
    expect(JSON.stringify(line)).toContain('below');
  });
});
