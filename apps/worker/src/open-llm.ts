import { createLedger, type Database } from '@roadwright/db';
import { createUuidV7, type LimiterLoad, type LlmClient } from '@roadwright/domain';
import { openLlmClient, type PricedProvider } from '@roadwright/llm';
import { exportPace, observeLedger, observeLlm, type Telemetry } from '@roadwright/telemetry';

interface LlmParts extends Pick<Telemetry, 'log' | 'metrics' | 'tracer'> {
  readonly database: Database;
  readonly worker_id: string;
  readonly call_deadline_ms: number;
}

const createId = () => createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));

interface OpenedLlm {
  readonly llm: LlmClient;
  readonly readPace: () => readonly LimiterLoad[];
  readonly close: () => Promise<void>;
}

/** Opens the language model with its metrics and its ledger; `close` stores what the ledger still has. */
export async function openLlm(
  provider: PricedProvider,
  { database, worker_id, call_deadline_ms, metrics, log, tracer }: LlmParts,
): Promise<OpenedLlm> {
  const ledger = createLedger(database, { worker_id, createId, log, ...observeLedger(metrics) });
  const observer = observeLlm(metrics, log, tracer);
  const parts = { random: Math.random, observer, ledger, call_deadline_ms };
  const { client, readPace } = await openLlmClient(provider, parts);
  exportPace(metrics, readPace);
  return { llm: client, readPace, close: ledger.close };
}
