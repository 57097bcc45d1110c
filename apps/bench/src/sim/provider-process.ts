import type { AdmissionFigures } from '@roadwright/llm/testing';
import {
  type SimulatedProvider,
  type SimulatedSettings,
  startSimulatedProvider,
} from '../sim/start-simulated-provider.ts';
import { answerParent } from '../system/answer-parent.ts';

/** What the process of the provider can be asked. */
export type ProviderProtocol = {
  readonly start: { readonly asked: SimulatedSettings; readonly answer: { readonly base_url: string } };
  readonly set_rpm: { readonly asked: number; readonly answer: null };
  readonly figures: { readonly asked: null; readonly answer: AdmissionFigures };
  readonly in_flight: { readonly asked: null; readonly answer: number };
};

let provider: SimulatedProvider | undefined;
const getProvider = () => {
  if (provider === undefined) throw new Error('The provider was not started.');
  return provider;
};

answerParent<ProviderProtocol>({
  async start(settings) {
    provider = await startSimulatedProvider(settings);
    return { base_url: provider.base_url };
  },
  set_rpm(rpm) {
    getProvider().admission.setRpm(rpm);
    return null;
  },
  // The live figures are getters, which would not pass to another process.
  figures: () => ({ ...getProvider().admission.figures }),
  in_flight: () => getProvider().in_flight,
});
