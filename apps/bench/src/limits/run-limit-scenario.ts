import { setTimeout as delay } from 'node:timers/promises';
import { type AdmissionFigures, createSeededRandom } from '@roadwright/llm/testing';
import type { ProviderProtocol } from '../sim/provider-process.ts';
import { type Child, startChild } from '../system/start-child.ts';
import type { ClientProtocol, ClientReport } from './client-process.ts';
import type { LimitScenario } from './limit-scenario.ts';

/** Everything that was finished, and what the provider counted. */
export interface LimitRun {
  readonly finished: readonly { readonly at_s: number; readonly process: number }[];
  readonly asked: number;
  readonly lost: number;
  readonly sent: number;
  readonly refused: number;
  /** As it was after the cold start. */
  readonly cold: { readonly sent: number; readonly refused: number };
  readonly wasted_share: number;
  readonly first_token_ms: readonly number[];
  /** Of all clients together, without their start. */
  readonly cpu_ms: number;
  /** Of the largest client. */
  readonly rss_mib: number;
}

interface Running {
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** Workers that are started together do not start in the same instant. */
const START_SPREAD_MS = 2000;

interface Parties {
  readonly provider: Child<ProviderProtocol>;
  readonly clients: readonly Child<ClientProtocol>[];
}

/** Plays a scenario with a provider and clients that are processes of their own. */
export async function runLimitScenario(scenario: LimitScenario, running: Running): Promise<LimitRun> {
  const provider = startChild<ProviderProtocol>('sim/provider-process.ts');
  const clients = Array.from({ length: scenario.processes }, () =>
    startChild<ClientProtocol>('limits/client-process.ts'),
  );
  try {
    await open(scenario, running.seed, { provider, clients });
    const started_at = Date.now();
    await Promise.all(clients.map((client) => client.ask('begin', null)));
    const cold = await play(scenario, { provider, clients }, { started_at, signal: running.signal });
    const figures = await provider.ask('figures', null);
    const reports = await Promise.all(clients.map((client) => client.ask('report', null)));
    return sumUp({ figures, cold, reports, started_at });
  } finally {
    await Promise.all([provider, ...clients].map((child) => child.stop()));
  }
}

async function open(scenario: LimitScenario, seed: number, { provider, clients }: Parties): Promise<void> {
  const { base_url } = await provider.ask('start', { ...scenario.provider, seed, port: 0 });
  const random = createSeededRandom(seed);
  const { lanes, burst, client, local = false, last_joins_s } = scenario;
  const openOne = (child: Child<ClientProtocol>, number: number) => {
    const joins_late = number === clients.length - 1 && last_joins_s !== undefined;
    const spread_ms = burst === undefined ? START_SPREAD_MS * random() : 0;
    return child.ask('open', {
      lanes,
      ...(burst === undefined ? {} : { burst }),
      base_url,
      client,
      local,
      seed: seed * 1000 + number + 1,
      delay_ms: joins_late ? 1000 * last_joins_s : spread_ms,
    });
  };
  await Promise.all(clients.map(openOne));
}

interface Timing {
  /** Milliseconds since 1970. */
  readonly started_at: number;
  readonly signal: AbortSignal;
}

/** Lets time pass and changes limits on the way; gives the provider's figures at the end of the cold start. */
async function play(
  { cold_s, length_s, changes = [], burst }: LimitScenario,
  { provider, clients }: Parties,
  { started_at, signal }: Timing,
): Promise<AdmissionFigures | undefined> {
  let cold: AdmissionFigures | undefined;
  const over = new AbortController();
  const steps = [
    ...changes.map(({ at_s, rpm }) => ({ at_s, act: () => provider.ask('set_rpm', rpm) })),
    {
      at_s: cold_s,
      act: async () => {
        cold = await provider.ask('figures', null);
      },
    },
    { at_s: length_s, act: async () => undefined },
  ].toSorted((one, other) => one.at_s - other.at_s);
  const wait = { signal: AbortSignal.any([signal, over.signal]) };
  const passing = (async () => {
    for (const { at_s, act } of steps) {
      await delay(Math.max(0, started_at + 1000 * at_s - Date.now()), undefined, wait);
      await act();
    }
  })();
  const ending =
    burst === undefined ? [] : [Promise.all(clients.map((client) => client.ask('finish', null)))];
  // The one that loses ends in an error that nobody waits for any more.
  for (const promise of [passing, ...ending]) void promise.catch(() => undefined);
  await Promise.race([passing, ...ending]);
  over.abort();
  return cold;
}

interface Counted {
  readonly figures: AdmissionFigures;
  readonly cold: AdmissionFigures | undefined;
  readonly reports: readonly ClientReport[];
  readonly started_at: number;
}

function sumUp({ figures, cold, reports, started_at }: Counted): LimitRun {
  const sum = (read: (report: ClientReport) => number) =>
    reports.reduce((total, report) => total + read(report), 0);
  const count = ({ admitted = 0, refused = 0 }: Partial<AdmissionFigures> = {}) => ({
    sent: admitted + refused,
    refused,
  });
  return {
    finished: reports.flatMap(({ finished }, process) =>
      finished.map((at) => ({ at_s: (at - started_at) / 1000, process })),
    ),
    asked: sum(({ asked }) => asked),
    lost: sum(({ lost }) => lost),
    ...count(figures),
    cold: count(cold),
    wasted_share: figures.worked_ms === 0 ? 0 : figures.wasted_ms / figures.worked_ms,
    first_token_ms: reports.flatMap(({ first_token_ms: times }) => times),
    cpu_ms: sum(({ cpu_ms }) => cpu_ms),
    rss_mib: Math.max(...reports.map(({ rss_mib }) => rss_mib)),
  };
}
