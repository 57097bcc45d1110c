import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { childEnvironment } from '@roadwright/config';
import { findChromium } from '@roadwright/system';
import type { Terminal } from '../terminal/terminal.ts';

const APT = '/usr/bin/apt-get';
const TIMEOUT_MS = 300_000;
/** The browser, and letters for the Chinese pages. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * Installs Debian's Chromium for the tests that need one, where it is missing and we may. A machine without it still
 * passes: those tests then say aloud that they were skipped.
 */
export function ensureBrowser(terminal: Terminal): void {
  if (findChromium() !== null || process.getuid?.() !== 0 || !existsSync(APT)) return;
  terminal.say('Installing Chromium for the tests of the pages …');
  const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  const run = (...args: string[]) =>
    spawnSync(APT, args, { env, stdio: 'ignore', timeout: TIMEOUT_MS }).status === 0;
  const installed = run('update') && run('install', '--yes', '--no-install-recommends', ...PACKAGES);
  if (!installed) terminal.say('Chromium could not be installed; the tests that need it are skipped.');
}
