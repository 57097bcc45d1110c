import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import { createTestDatabase } from '@roadwright/db/testing';
import { startWireServer } from '@roadwright/llm/testing';
import { startSystem } from '@roadwright/system';
import { buildPage } from './build-page.ts';
import { type RunningBrowser, startBrowser } from './start-browser.ts';

interface StageOptions {
  readonly postgres_url: string;
  /** How the simulated provider behaves. */
  readonly provider: Parameters<typeof startWireServer>[0];
}

/** What a measurement of the page works with. */
export interface Stage extends RunningBrowser {
  readonly base_url: string;
  readonly client: RoadwrightClient;
}

/** Does the work on a freshly built page before api, worker and a simulated provider, and clears all of it away. */
export async function setStage<T>(options: StageOptions, work: (stage: Stage) => Promise<T>): Promise<T> {
  await using cleanup = new AsyncDisposableStack();
  const page = await buildPage();
  cleanup.defer(page.remove);
  const database = await createTestDatabase(options.postgres_url);
  cleanup.defer(database.drop);
  const provider = await startWireServer(options.provider);
  cleanup.defer(provider.close);
  const system = await startSystem({
    database_url: database.url,
    provider_url: provider.base_url,
    env: { WEB_DIR: page.folder },
  });
  cleanup.defer(async () => void (await system.stop()));
  const running = await startBrowser();
  cleanup.defer(() => running.browser.close());
  const { base_url } = system;
  return await work({ ...running, base_url, client: createRoadwrightClient({ base_url }) });
}
