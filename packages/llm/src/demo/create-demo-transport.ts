import { pause, type TimerClock } from '@roadwright/domain';
import { estimateTokens } from '../client/estimate-tokens.ts';
import { systemClock } from '../clock/system-clock.ts';
import type { LlmTransport, TransportRequest } from '../transport/transport.ts';
import { writeSample } from './write-sample.ts';

interface DemoOptions {
  /** Milliseconds that an answer takes; none by default. */
  readonly latency?: (request: TransportRequest) => number;
  readonly clock?: TimerClock;
}

/** Makes the offline author: deterministic sample texts for any goal, in English or Chinese, without any network. */
export const createDemoTransport = ({ latency, clock = systemClock }: DemoOptions = {}): LlmTransport => ({
  address: 'demo',
  key_variable: 'LLM_API_KEY',
  async *stream(request, signal) {
    signal.throwIfAborted();
    if (latency !== undefined) await pause({ clock, delay_ms: latency(request), signal });
    yield { type: 'headers', headers: {} };
    const prompt = request.messages.map(({ role, text }) => (role === 'user' ? text : '')).join('\n');
    const text = writeSample(prompt, request.format?.name);
    yield { type: 'text', text };
    const input_tokens = estimateTokens(prompt);
    const tokens = { input_tokens, output_tokens: estimateTokens(text) };
    yield { type: 'finish', reason: 'stop', tokens, model: request.model };
  },
});
