import { type Child, startChild } from '../system/start-child.ts';
import type { ProviderProtocol } from './provider-process.ts';
import type { SimulatedSettings } from './start-simulated-provider.ts';

/** A simulated provider in a process of its own. */
export interface ProviderChild extends Child<ProviderProtocol> {
  /** Address for LLM_BASE_URL. */
  readonly base_url: string;
}

type Latencies = Pick<SimulatedSettings, 'median_ms' | 'sigma' | 'seed' | 'concepts'>;

/** Starts a provider without limits or faults, so that its own work is on nobody's account. */
export async function startProviderChild(latencies: Latencies): Promise<ProviderChild> {
  const child = startChild<ProviderProtocol>('sim/provider-process.ts');
  try {
    const { base_url } = await child.ask('start', {
      ...latencies,
      tells_budget: true,
      retry_after: 'seconds',
      fault_shares: {},
      port: 0,
    });
    return { ...child, base_url };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
