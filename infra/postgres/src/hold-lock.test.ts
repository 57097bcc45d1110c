import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdLock } from './hold-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadwright-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder has one holder at a time, by whatever path it is named', async () => {
  const alias = join(folder, 'alias');
  symlinkSync(folder, alias);
  const held = await holdLock(folder);
  expect(await holdLock(alias)).toBeNull();
  await held?.release();
  const again = await holdLock(alias);
  expect(again).not.toBeNull();
  await again?.release();
});

test('a killed holder loses its lock', async () => {
  const module = new URL('./hold-lock.ts', import.meta.url).href;
  const script = `import { holdLock } from ${JSON.stringify(module)};
    await holdLock(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(await holdLock(folder)).toBeNull();
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  const held = await holdLock(folder);
  expect(held).not.toBeNull();
  await held?.release();
});
