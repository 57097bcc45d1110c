import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const telemetry = new URL('../index.ts', import.meta.url).href;

/** Runs a process whose collector refuses what it gets, or that traces nothing; gives what it printed. */
function run(protocol: string | null) {
  const source = `
    import { createServer } from 'node:http';
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({
      resolve(name, context, next) {
        const found = next(name, context);
        loaded.push(found.url);
        return found;
      },
    });
    const { openTelemetry } = await import(${JSON.stringify(telemetry)});
    const protocol = ${JSON.stringify(protocol)};
    const collector = createServer((_, response) => response.writeHead(400, { connection: 'close' }).end()).listen(0, '127.0.0.1').unref();
    await new Promise((resolve) => collector.once('listening', resolve));
    const url = 'http://127.0.0.1:' + collector.address().port + '/v1/traces';
    const tracing = protocol && { url, protocol, sampler: 'always_on', ratio: 1, delay_ms: 10, most_waiting: 10 };
    const settings = { log_level: 'info', secrets: ['hidden-in-lines'], tracing };
    const { log, tracer, close } = await openTelemetry('api', settings);
    const answer = await tracer.run('work', {}, async () => {
      log.within({ task_id: 't' }, () => log.child({ epoch: 1 }).info({ code: 'hidden-in-lines' }, 'at work'));
      return await tracer.detail('part', {}, async () => 42);
    });
    await close();
    log.info({ answer, loaded: loaded.filter((url) => /@opentelemetry.(?!api)/.test(url)).length }, 'done');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

// prom-client loads its interfaces, for exemplars.
it('loads nothing of OpenTelemetry but its interfaces where nothing is traced, and does the work', () => {
  const [line, end] = run(null);
  expect(line).toMatchObject({ msg: 'at work', code: '[secret]', task_id: 't', epoch: 1 });
  expect(line).not.toHaveProperty('trace_id');
  expect(end).toMatchObject({ answer: 42, loaded: 0 });
});

it.each(['http/json', 'http/protobuf'])(
  'says in its log that nobody takes the traces, over %s',
  (protocol) => {
    const lines = run(protocol);
    const [line, refused] = lines;
    const end = lines.at(-1);
    expect(line).toMatchObject({
      msg: 'at work',
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      span_id: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    // Once for both spans, and in the name of neither.
    expect(refused).toMatchObject({ level: 'warn', msg: 'trace_export_failed' });
    expect(refused).not.toHaveProperty('trace_id');
    expect(end).toMatchObject({ answer: 42, loaded: expect.any(Number) });
    expect(end?.loaded).toBeGreaterThan(0);
    expect(end).not.toHaveProperty('trace_id');
  },
);
