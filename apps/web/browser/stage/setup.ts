import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a fresh build of the page, with its manifest. */
    webDir: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');

/** vitest's globalSetup: builds the page once, as the api serves it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'roadwright-web-'));
  await build({ root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true, manifest: true } });
  project.provide('webDir', outDir);
  return () => rm(outDir, { recursive: true, force: true });
}
