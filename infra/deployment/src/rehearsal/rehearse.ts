import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSteadyPort, startThrowawayPostgres } from '@roadwright/postgres';
import { listBuildSteps } from './list-build-steps.ts';
import { stageContext } from './stage-context.ts';
import { tryImage } from './try-image.ts';

type Say = (line: string) => void;

/**
 * Builds the image's folder by the Dockerfile's own commands and runs its processes as a container engine would.
 *
 * @throws Error at the first step that does not hold
 */
export async function rehearse(say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roadwright-image-'));
  chmodSync(folder, 0o755);
  try {
    const image = build(folder, say);
    const postgres = await startThrowawayPostgres();
    try {
      const address = new URL(postgres.url);
      // As compose.yaml does it: the address without the password, which comes as a file.
      const password = join(image, 'password');
      writeFileSync(password, decodeURIComponent(address.password));
      address.password = '';
      await tryImage(image, { database_url: address.href, port: await findSteadyPort(), say });
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string, say: Say): string {
  const [context, image] = [join(folder, 'src'), join(folder, 'out')];
  mkdirSync(context);
  stageContext(context);
  for (const step of listBuildSteps({ out: image })) {
    const started = performance.now();
    execFileSync('sh', ['-c', step], { cwd: context, stdio: ['ignore', 'pipe', 'pipe'] });
    say(
      `${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${step.replaceAll(/\s+/g, ' ')}`,
    );
  }
  // What is deployed is linked to pnpm's store, and must be readable without it.
  const copy = join(folder, 'app');
  cpSync(image, copy, { recursive: true, verbatimSymlinks: true });
  const measure = (path: string) => execFileSync('du', ['-sm', path], { encoding: 'utf8' }).split('\t')[0];
  say(`the image's own folder has ${measure(copy)} MiB, ${measure(join(copy, 'web'))} of them the page`);
  return copy;
}
