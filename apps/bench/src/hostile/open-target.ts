import { createKey } from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import { createUuidV7, type KeyScope } from '@roadwright/domain';
import { startUpstream } from '@roadwright/literature/testing';
import { startWireServer } from '@roadwright/llm/testing';
import { type RunningSystem, startSystem } from '@roadwright/system';
import { createObedientModel, type ObedientModel } from './injection/create-obedient.ts';
import { renderCanary } from './request/draft-request.ts';
import { type Caller, OWNERS } from './request/wire.ts';

/** A whole system that is to be attacked: keys are asked for, all that it asks of others stands on this machine. */
export interface Target {
  readonly system: RunningSystem;
  readonly database: TestDatabase['database'];
  readonly model: ObedientModel;
  readonly keys: Readonly<Record<Caller, string | null>>;
  /** Of an owner who does nothing wrong. */
  readonly decent_key: string;
  /** What no answer and no log may tell. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

const LLM_API_KEY = 'sk-hostile-0123456789abcdef';
const UNKNOWN_KEY = `rw_${'Z'.repeat(43)}`;

/** Starts the target with an empty database of its own. */
export async function openTarget(postgres_url: string): Promise<Target> {
  const base = await createTestDatabase(postgres_url);
  const model = createObedientModel(OWNERS.map(renderCanary));
  const provider = await startWireServer({ findFault: model.findFault, keeps_requests: false });
  const upstream = await startUpstream([]);
  const closeBase = async () => {
    await provider.close();
    await upstream.close();
    await base.drop();
  };
  const makeKey = (owner_id: string, scope: KeyScope) => {
    const key_id = createUuidV7(Date.now, fill);
    return createKey(base.database, { key_id, owner_id, name: 'hostile', scopes: [scope] }, fill);
  };
  const keys = {
    ann: await makeKey('ann', 'owner'),
    bob: await makeKey('bob', 'owner'),
    ops: await makeKey('ops', 'operator'),
    nobody: null,
    stranger: UNKNOWN_KEY,
  };
  const decent_key = await makeKey('decent', 'owner');
  const system = await startSystem({
    database_url: base.url,
    provider_url: provider.base_url,
    env: {
      AUTH: 'api_key',
      RATE_LIMIT_RPM: '0',
      MAX_PENDING_TASKS_PER_OWNER: '1000',
      LLM_API_KEY,
      LITERATURE_GATEWAY_URL: upstream.url,
      CONTACT_EMAIL: 'library@example.org',
      LOG_LEVEL: 'trace',
    },
  }).catch(async (error: unknown) => {
    await closeBase();
    throw error;
  });
  const password = new URL(base.url).password;
  return {
    system,
    database: base.database,
    model,
    keys,
    decent_key,
    secrets: [keys.ann, keys.bob, keys.ops, decent_key, LLM_API_KEY, password].filter((text) => text !== ''),
    close: async () => {
      await system.stop();
      await closeBase();
    },
  };
}

const fill = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
