import { systemClock } from '@roadwright/llm';
import {
  type Admission,
  type AdmissionLimits,
  type ChanceName,
  createAdmission,
  createFaultDice,
  createLogNormalLatency,
  createSeededRandom,
  type Fault,
  startWireServer,
  type WireLimits,
  type WireRequest,
} from '@roadwright/llm/testing';
import { widenOutline } from './widen-outline.ts';

/** How a simulated provider behaves. */
export interface SimulatedSettings extends AdmissionLimits {
  readonly median_ms: number;
  /** Spread of the logarithm of the latencies. */
  readonly sigma: number;
  /** How many concepts an outline has; what the offline author plans by default, which is at most 30. */
  readonly concepts?: number;
  readonly tells_budget: boolean;
  readonly retry_after: NonNullable<WireLimits['retry_after']>;
  /** 0 to 1 each. */
  readonly fault_shares: Readonly<Partial<Record<ChanceName, number>>>;
  readonly seed: number;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface SimulatedProvider {
  /** Address for LLM_BASE_URL. */
  readonly base_url: string;
  readonly admission: Admission;
  readonly faults: ReadonlyMap<ChanceName, number>;
  /** Requests under way, those in line included. */
  readonly in_flight: number;
  readonly in_flight_peak: number;
  /** Requests whose client went away before the answer was whole. */
  readonly aborted_count: number;
  close(): Promise<void>;
}

/** Milliseconds that a refusal takes: the way over the network and back. */
const REFUSAL_MS = { least: 50, spread: 200 } as const;

/** Starts a provider on this machine that has limits, log-normal latencies and bad days. */
export async function startSimulatedProvider(settings: SimulatedSettings): Promise<SimulatedProvider> {
  const { median_ms, sigma, concepts, tells_budget, retry_after, fault_shares, seed, port } = settings;
  // Rows of their own, so that one more refusal does not change every latency that follows.
  const [latency_seed, fault_seed, refusal_seed] = [seed * 3, seed * 3 + 1, seed * 3 + 2];
  const admission = createAdmission(settings, systemClock);
  const dice = createFaultDice(fault_shares, createSeededRandom(fault_seed));
  const random = createSeededRandom(refusal_seed);
  const server = await startWireServer({
    port,
    latency: createLogNormalLatency({ median_ms, sigma, seed: latency_seed }),
    findFault: (request) => dice.throw(request) ?? findWidening(request, concepts),
    keeps_requests: false,
    limits: {
      admission,
      tells_budget,
      retry_after,
      refusal_latency: () => REFUSAL_MS.least + REFUSAL_MS.spread * random(),
    },
  });
  // The server's figures are live getters, so it is extended and not copied.
  return Object.assign(Object.create(server) as typeof server, { admission, faults: dice.counts });
}

const findWidening = ({ answer }: WireRequest, concepts: number | undefined): Fault | undefined =>
  concepts === undefined || answer !== 'curriculum'
    ? undefined
    : { kind: 'answer', text: (text) => widenOutline(text, concepts) };
