import { setPriority } from 'node:os';
import { createSeededRandom, drawLogNormal, startWireServer } from '@roadwright/llm/testing';
import type { Latencies } from '../floor/latencies.ts';
import { answerParent } from '../system/answer-parent.ts';

/** What the process of the provider can be asked. */
export type PacedProviderProtocol = {
  readonly start: {
    readonly asked: { readonly seed: number };
    readonly answer: { readonly base_url: string };
  };
  /** How long answers take from now on; before that they take no time. */
  readonly pace: { readonly asked: Latencies; readonly answer: null };
};

/** It stands for another machine, so it may not take the cores from those whose answers are timed. */
const NICE = 10;
setPriority(NICE);

let latencies: Latencies = { median_ms: 0, sigma: 0, least_ms: 0, most_ms: 0 };

answerParent<PacedProviderProtocol>({
  async start({ seed }) {
    const random = createSeededRandom(seed);
    const draw = () => {
      const { least_ms, most_ms } = latencies;
      return Math.min(most_ms, Math.max(least_ms, drawLogNormal(latencies, random)));
    };
    const { base_url } = await startWireServer({ latency: draw, keeps_requests: false });
    return { base_url };
  },
  pace(asked) {
    latencies = asked;
    return null;
  },
});
