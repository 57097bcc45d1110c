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
  await buildAsServed(outDir);
  project.provide('webDir', outDir);
  return () => rm(outDir, { recursive: true, force: true });
}

/** Builds what people get: where vitest has said that this is a test, React would come as developers have it, half as large again. */
async function buildAsServed(outDir: string): Promise<void> {
  // By nothing else does vite know which of the two is wanted.
  const { env } = process;
  const { NODE_ENV } = env;
  env.NODE_ENV = 'production';
  try {
    await build({ root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true, manifest: true } });
  } finally {
    env.NODE_ENV = NODE_ENV;
  }
}
