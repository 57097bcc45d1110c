import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import { createTestDatabase } from '@roadwright/db/testing';
import { startWireServer, type WireServer } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { type RunningSystem, startSystem } from '@roadwright/system';
import type {} from '@roadwright/system/vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test as plainTest } from 'vitest';
import { openContext, type PageOptions } from './open-context.ts';
import { createStageKeys, type StageKeys } from './stage-keys.ts';
import { createStageVerdicts, type StageVerdicts } from './stage-verdicts.ts';
import { startBrowser } from './start-browser.ts';

/** How the system behind the page behaves. */
interface StageOptions {
  /** The simulated provider: latencies, faults, limits. */
  readonly provider?: Parameters<typeof startWireServer>[0];
  readonly workers?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A real api, worker and Postgres with a simulated provider, and a browser before it. */
export interface Stage {
  readonly system: RunningSystem;
  readonly provider: WireServer;
  /** Where keys are wanted it has one that opens everything. */
  readonly client: RoadwrightClient;
  readonly keys: StageKeys;
  readonly verdicts: StageVerdicts;
  /** Opens a page of its own, with nothing remembered; it is closed after the test. */
  openPage(options?: PageOptions): Promise<Page>;
}

/** A test that needs a browser: skipped where there is none. */
export const test = plainTest.skipIf(inject('chromium') === null);

interface Parts {
  readonly system: RunningSystem;
  readonly provider: WireServer;
  readonly browser: Browser;
  readonly client: RoadwrightClient;
  readonly keys: StageKeys;
  readonly verdicts: StageVerdicts;
  close(): Promise<void>;
}

async function startParts({ provider: wire, workers = 1, env = {} }: StageOptions): Promise<Parts> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const provider = await startWireServer(wire);
  const system = await startSystem({
    database_url: database.url,
    provider_url: provider.base_url,
    workers,
    env: { WEB_DIR: inject('webDir'), CHECK_LINKS: '0', ...env },
  });
  const browser = await startBrowser();
  const keys = createStageKeys(database.database);
  const verdicts = createStageVerdicts(database.database);
  const api_key = env.AUTH === 'api_key' ? (await keys.create()).key : undefined;
  const client = createRoadwrightClient({ base_url: system.base_url, api_key });
  const close = async () => {
    await browser.close();
    await system.stop();
    await provider.close();
    await database.drop();
  };
  return { system, provider, browser, client, keys, verdicts, close };
}

/** Sets the stage for the tests of a file, and clears it after them; what pages complained of fails the test. */
export function setStage(options: StageOptions = {}): Stage {
  let parts: Parts | undefined;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const get = (): Parts => {
    if (parts === undefined) throw new Error('The stage is set only while tests run.');
    return parts;
  };
  beforeAll(async () => {
    if (inject('chromium') !== null) parts = await startParts(options);
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => parts?.close());
  return {
    get system() {
      return get().system;
    },
    get provider() {
      return get().provider;
    },
    get client() {
      return get().client;
    },
    get keys() {
      return get().keys;
    },
    get verdicts() {
      return get().verdicts;
    },
    async openPage(page_options = {}) {
      const { browser, system } = get();
      const { context, page } = await openContext(browser, {
        base_url: system.base_url,
        complaints,
        ...page_options,
      });
      contexts.push(context);
      return page;
    },
  };
}
