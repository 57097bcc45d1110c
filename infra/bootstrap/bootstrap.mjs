// Brings a machine that has only Node 20 and npm to where the rest of this folder can run, then hands over.
// Plain JavaScript without dependencies, because nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = '24.21.0';
const PNPM = '12.21.0';
const root = fileURLToPath(new URL('../..', import.meta.url));
const toolchain = join(root, '.toolchain');
// On Windows npm and pnpm are .cmd files, which only a shell can start.
const shell = process.platform === 'win32';
let node = process.execPath;

/** npm's own settings in the environment confuse pnpm and nested npm calls; only the way to the registry stays. */
function createEnvironment() {
  const kept = /^npm_config_(registry|cafile|strict_ssl|proxy|https_proxy|noproxy|cache)$/i;
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name));
  const forPnpm = entries
    .filter(([name]) => kept.test(name) && !/cache$/i.test(name))
    .map(([name, value]) => [name.replace(/^npm_/i, 'pnpm_'), value]);
  const quiet = {
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    COREPACK_ENABLE_NETWORK: '0',
    ROADWRIGHT_COMMAND: 'npm run roadwright --',
    // Files are written where the person stands, not where npm puts its scripts.
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  };
  return { ...Object.fromEntries(forPnpm), ...Object.fromEntries(entries), ...quiet };
}

const environment = createEnvironment();

function putFirstOnPath(folder) {
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  environment[name] = [folder, environment[name]].filter(Boolean).join(delimiter);
}

/** Runs one step to its end; what it says is shown only when it fails. */
function run(title, [program, ...args]) {
  // Not into the output, which a program may read.
  process.stderr.write(`${title} …\n`);
  const step = spawnSync(program, args, {
    cwd: root,
    env: environment,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (step.status === 0) return;
  process.stderr.write(`${step.stdout ?? ''}${step.stderr ?? ''}${step.error?.message ?? ''}\n`);
  process.stderr.write(`${title} failed: ${[program, ...args].join(' ')}\n`);
  process.exit(step.status ?? 1);
}

/** Node and pnpm from the PATH when they are new enough, else from a folder of our own; pinned, so all have the same. */
function ensureToolchain() {
  const ready = join(toolchain, 'ready');
  const present = existsSync(ready) ? readFileSync(ready, 'utf8') : '';
  const wanted = [];
  if (Number.parseInt(process.versions.node, 10) < 24) wanted.push(`node@${NODE}`);
  else putFirstOnPath(dirname(process.execPath));
  if (present.includes(`pnpm@${PNPM}`) || !hasPnpm()) wanted.push(`pnpm@${PNPM}`);
  if (wanted.length === 0) return;
  if (!wanted.every((part) => present.includes(part))) {
    mkdirSync(toolchain, { recursive: true });
    // npm 12 runs no install script that is not named here, and `node` would silently stay the old one.
    writeFileSync(
      join(toolchain, 'package.json'),
      '{"private":true,"allowScripts":{"node":true,"pnpm":true}}\n',
    );
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts=false', '--loglevel=error'];
    run(`Fetching ${wanted.join(' and ')}`, ['npm', 'install', '--prefix', toolchain, ...flags, ...wanted]);
    writeFileSync(ready, wanted.join(' '));
  }
  putFirstOnPath(join(toolchain, 'node_modules', '.bin'));
  if (wanted[0]?.startsWith('node'))
    node = join(toolchain, 'node_modules', 'node', 'bin', shell ? 'node.exe' : 'node');
}

function hasPnpm() {
  const asked = spawnSync('pnpm', ['--version'], { cwd: root, env: environment, shell, encoding: 'utf8' });
  return asked.status === 0 && /^12\./.test(asked.stdout);
}

/** Installs the packages, unless the lockfile is the one that was installed last, by us or by a plain `pnpm install`. */
function ensurePackages() {
  const stamp = join(root, 'node_modules', '.installed');
  const installed = join(root, 'node_modules', '.pnpm', 'lock.yaml');
  const hash = createHash('sha256');
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(join(root, 'pnpm-lock.yaml'))))
    return;
  // A store in another place than last time would make pnpm ask before it starts afresh; here nobody can answer.
  const flags = ['--frozen-lockfile', '--config.confirmModulesPurge=false'];
  run('Installing packages (the first time takes half a minute)', ['pnpm', 'install', ...flags]);
  writeFileSync(stamp, wanted);
}

/** Starts the program that does the work, passes signals on, and ends with its exit code. */
function handOver(args) {
  const child = spawn(node, args, { cwd: root, env: environment, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  // npm answers SIGTERM by ending the shell between us and leaves us alone: an orphan, which must not stay.
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

const [verb = 'start', ...words] = process.argv.slice(2);
if (Number.parseInt(process.versions.node, 10) < 20) {
  process.stderr.write(`Node 20 or newer is needed; this is ${process.version}.\n`);
  process.exit(1);
}
ensureToolchain();
ensurePackages();
putFirstOnPath(join(root, 'node_modules', '.bin'));
const needsBuild = verb === 'start' || verb === 'roadwright';
if (needsBuild)
  run('Building', ['turbo', 'run', 'build', '--filter=!@roadwright/bench', '--output-logs=errors-only']);
const sources = ['--conditions=@roadwright/source', join(root, 'infra/bootstrap/src/main.ts')];
handOver([...(needsBuild ? [join(root, 'infra/bootstrap/dist/main.js')] : sources), verb, ...words]);
