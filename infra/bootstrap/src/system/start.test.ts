import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchConfig, readLaunchConfig } from '@roadwright/config';
import { findAnyPort, isAlive, until } from '@roadwright/postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LaunchError } from '../launch-error.ts';
import { createTerminal } from '../terminal/terminal.ts';
import type { Command, Commands } from './commands.ts';
import { findRunning } from './find-running.ts';
import type { Goal } from './goal.ts';
import { start } from './start.ts';
import { readState, writeState } from './system-state.ts';

let folder: string;
const strays: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadwright-start-'));
  // Under root the database runs as somebody else, who must be able to come here.
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'seen'));
});
afterEach(() => {
  for (const stray of strays.splice(0)) stray.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A stand-in for one of the system's programs. `see(name, text)` leaves a file that the test can look at. */
function program(script: string): Command {
  const path = join(folder, `program-${Math.random().toString(36).slice(2)}.mjs`);
  const see = `import { writeFileSync } from 'node:fs';
    const see = (name, text = '') => writeFileSync(${JSON.stringify(join(folder, 'seen'))} + '/' + name, String(text));\n`;
  writeFileSync(path, see + script);
  return { program: process.execPath, args: [path] };
}

const apiScript = `
  import { createServer } from 'node:http';
  see('api', process.env.DATABASE_URL);
  const server = createServer((request, response) => response.end('{}')).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGTERM', () => { see('api-ended'); process.exit(0); });`;
const workerScript = `
  see('worker-' + process.pid);
  console.log(JSON.stringify({ level: 'info', msg: 'lanes open', provider: 'demo (a stand-in)' }));
  process.on('SIGTERM', () => { see('worker-ended'); process.exit(0); });
  setInterval(() => {}, 1000);`;

function commands(other: Partial<Commands> = {}): Commands {
  return {
    migrate: program(`see('migrated', process.env.DATABASE_URL);`),
    api: program(apiScript),
    worker: program(workerScript),
    cli: program(
      `see('goal', process.argv.slice(2).join('|') + '@' + process.env.ROADWRIGHT_URL); process.exitCode = 3;`,
    ),
    ...other,
  };
}

interface Running {
  lines: () => string;
  stop: AbortController;
  force: AbortController;
  done: Promise<number>;
  config: LaunchConfig;
}

/** A database that nobody connects to keeps these tests quick. */
const GIVEN = { DATABASE_URL: 'postgres://given.test/roadwright' };

async function launch(
  options: { goal?: Goal; commands?: Commands; environment?: Record<string, string> } = {},
): Promise<Running> {
  const said: string[] = [];
  const stop = new AbortController();
  const force = new AbortController();
  const config = readLaunchConfig({
    ROADWRIGHT_DATA_DIR: join(folder, 'data'),
    PORT: String(await findAnyPort()),
    SHUTDOWN_GRACE_S: '20',
    ...(options.environment ?? GIVEN),
  });
  const done = start(options.goal ?? null, {
    config,
    commands: options.commands ?? commands(),
    terminal: createTerminal((text) => said.push(text)),
    request: { stop: stop.signal, force: force.signal },
  });
  done.catch(() => {});
  return { lines: () => said.join(''), stop, force, done, config };
}

async function ready(running: Running): Promise<Running> {
  await until(() => running.lines().includes('Roadwright is ready.'), { timeout_ms: 20_000 });
  expect(running.lines()).toContain('Roadwright is ready.');
  return running;
}

const seen = (name: string) => readFileSync(join(folder, 'seen', name), 'utf8');
const isSeen = (name: string) => existsSync(join(folder, 'seen', name));
const workers = () => readdirSync(join(folder, 'seen')).filter((name) => /^worker-\d+$/.test(name));

test('a start migrates, runs api and worker, says where they are, and ends them when asked', async () => {
  const running = await ready(await launch());
  expect(seen('migrated')).toBe(GIVEN.DATABASE_URL);
  expect(seen('api')).toBe(GIVEN.DATABASE_URL);
  expect(running.lines()).toContain(`http://127.0.0.1:${running.config.port}`);
  expect(running.lines()).toContain('demo (a stand-in)');
  expect(await findRunning(running.config.data_dir)).not.toBeNull();
  running.stop.abort();
  expect(await running.done).toBe(0);
  expect([isSeen('api-ended'), isSeen('worker-ended')]).toEqual([true, true]);
  expect(readState(running.config.data_dir)).toBeNull();
});

test('without a given database it owns one, which outlives the worker at the end and is stopped', async () => {
  const connects = program(`
    import { connect } from 'node:net';
    console.log('{"level":"info","provider":"demo"}');
    process.on('SIGTERM', () => {
      const { port } = new URL(process.env.DATABASE_URL);
      connect(port, '127.0.0.1').once('connect', () => { see('database-lived', port); process.exit(0); });
    });
    setInterval(() => {}, 1000);`);
  const running = await ready(await launch({ commands: commands({ worker: connects }), environment: {} }));
  const state = statSync(join(running.config.data_dir, 'running.json'));
  expect(state.mode & 0o777).toBe(0o600);
  running.stop.abort();
  expect(await running.done).toBe(0);
  const port = Number(seen('database-lived'));
  const stranger = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  stranger.close();
});

test('a goal is run with its options as soon as everything is ready, and the system stays up', async () => {
  const goal = ['--hours', '5', 'Learn Rust ownership'];
  const running = await ready(await launch({ goal }));
  await until(() => running.lines().includes('stays up'), { timeout_ms: 10_000 });
  expect(seen('goal')).toBe(`create|--hours|5|Learn Rust ownership@http://127.0.0.1:${running.config.port}`);
  expect(await findRunning(running.config.data_dir)).not.toBeNull();
  running.stop.abort();
  expect(await running.done).toBe(0);
});

test('a second start runs its goal on the system that runs already and ends with the exit code of the goal', async () => {
  const first = await ready(await launch());
  const second = await launch({ goal: ['Learn Go'] });
  expect(await second.done).toBe(3);
  expect(seen('goal')).toBe(`create|Learn Go@http://127.0.0.1:${first.config.port}`);
  const third = await launch();
  expect(await third.done).toBe(0);
  expect(third.lines()).toContain(`already runs at http://127.0.0.1:${first.config.port}`);
  first.stop.abort();
  await first.done;
});

test('of two starts at once, one runs the system and the other meets it', async () => {
  const [first, second] = await Promise.all([launch(), launch()]);
  // One may meet the other before that has told its own person that it is ready.
  const hasSaid = (words: string) => [first, second].some((one) => one.lines().includes(words));
  await until(() => hasSaid('already runs') && hasSaid('is ready.'), { timeout_ms: 20_000 });
  const said = [first.lines(), second.lines()];
  expect(said.filter((lines) => lines.includes('is ready.'))).toHaveLength(1);
  expect(said.filter((lines) => lines.includes('already runs'))).toHaveLength(1);
  first.stop.abort();
  second.stop.abort();
  await Promise.all([first.done, second.done]);
});

test('a worker that dies is started again, and a person is told', async () => {
  const running = await ready(await launch());
  await until(() => workers().length === 1, { timeout_ms: 10_000 });
  process.kill(Number(workers()[0]?.slice('worker-'.length)), 'SIGKILL');
  await until(() => workers().length === 2, { timeout_ms: 10_000 });
  expect(running.lines()).toContain('[worker] ended (SIGKILL); it is started again');
  running.stop.abort();
  expect(await running.done).toBe(0);
});

test('a child that does not end in time is killed when a person insists', async () => {
  const stubborn = program(
    `process.on('SIGTERM', () => see('refused-to-end')); see('up'); console.log('{"level":"info","provider":"demo"}'); setInterval(() => {}, 1000);`,
  );
  const running = await ready(await launch({ commands: commands({ worker: stubborn }) }));
  await until(() => isSeen('up'), { timeout_ms: 10_000 });
  running.stop.abort();
  await until(() => isSeen('refused-to-end'), { timeout_ms: 10_000 });
  running.force.abort();
  expect(await running.done).toBe(0);
});

test('what a killed launcher left behind is ended by the next start', async () => {
  const { program: node, args } = program(workerScript);
  const orphan = spawn(node, args, { detached: true, stdio: 'ignore' });
  strays.push(orphan);
  const dead = spawn('true');
  await new Promise((resolve) => dead.once('exit', resolve));
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  strays.push(stranger);
  await until(() => workers().length === 1, { timeout_ms: 10_000 });
  mkdirSync(join(folder, 'data'));
  writeState(join(folder, 'data'), {
    pid: dead.pid ?? 0,
    url: 'http://127.0.0.1:9',
    children: [
      { pid: orphan.pid ?? 0, program: args.join(' ') },
      { pid: stranger.pid ?? 0, program: args.join(' ') },
    ],
  });
  const running = await ready(await launch());
  expect(isSeen('worker-ended')).toBe(true);
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
  running.stop.abort();
  await running.done;
});

test('a port that another program has is named, with the way out, and nothing is started', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  const address = stranger.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const running = await launch({ environment: { ...GIVEN, PORT: String(port) } });
  await expect(running.done).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  expect(isSeen('migrated')).toBe(false);
  stranger.close();
});

test('a service that refuses its configuration ends everything with 78 and its own words', async () => {
  const refusing = program(`console.error('LLM_MODEL is missing'); process.exit(78);`);
  const running = await launch({ commands: commands({ worker: refusing }) });
  const error = await running.done.catch((reason: LaunchError) => reason);
  expect(error).toMatchObject({ exit_code: 78 });
  expect(running.lines()).toContain('[worker] LLM_MODEL is missing');
  expect(readState(running.config.data_dir)).toBeNull();
});

test('a migration that fails is told in its own words', async () => {
  const failing = program(`console.error('the schema is from the future'); process.exit(1);`);
  const running = await launch({ commands: commands({ migrate: failing }) });
  await expect(running.done).rejects.toThrow('the schema is from the future');
  expect(isSeen('api')).toBe(false);
});

test('an api that keeps ending is given up, with the place of its log', async () => {
  const broken = program(`console.error('no such module'); process.exit(1);`);
  const running = await launch({ commands: commands({ api: broken }) });
  await expect(running.done).rejects.toThrow(join(folder, 'data', 'logs', 'api.log'));
  expect(readFileSync(join(folder, 'data', 'logs', 'api.log'), 'utf8')).toContain('no such module');
  expect(isSeen('worker-ended')).toBe(true);
});

test('with GENERATE_INLINE=1 the api stands alone', async () => {
  const api = program(`${apiScript}\nconsole.log('{"level":"info","provider":"demo"}');`);
  const environment = { ...GIVEN, GENERATE_INLINE: '1' };
  const running = await ready(await launch({ commands: commands({ api }), environment }));
  running.stop.abort();
  await running.done;
  expect(workers()).toEqual([]);
});
