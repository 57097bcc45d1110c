import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLogFile } from './log-file.ts';

test('a log file that has grown too long is moved aside and begun anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roadwright-log-'));
  const path = join(folder, 'api.log');
  const log = openLogFile(path, 10);
  log.write('first line');
  log.write('second line');
  log.close();
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('first line\n');
  expect(readFileSync(path, 'utf8')).toBe('second line\n');
  rmSync(folder, { recursive: true, force: true });
});
