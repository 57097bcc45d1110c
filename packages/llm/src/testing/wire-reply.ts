import { estimateTokens } from '../client/estimate-tokens.ts';
import { writeSample } from '../demo/write-sample.ts';
import type { Fault } from './fault.ts';
import { findPrompt, type WireRequest } from './wire-request.ts';

/** What will be sent for one request, decided before the first byte. */
export interface WireReply {
  readonly text: string;
  /** In OpenAI's words. */
  readonly finish_reason: string | null;
  readonly refusal: string | undefined;
  readonly model: string;
  readonly usage: WireUsage | undefined;
}

/** Tokens; the last two are part of those before. */
export interface WireUsage {
  readonly input: number;
  readonly output: number;
  readonly cached: number | undefined;
  readonly reasoning: number | undefined;
}

/** Lets the offline author answer, changed by the fault when there is one. */
export function createWireReply({ body, answer }: WireRequest, fault: Fault | undefined): WireReply {
  const prompt = findPrompt(body);
  const sample = writeSample(prompt, answer === 'tutorial' ? undefined : answer);
  const edit = fault?.kind === 'answer' ? fault : undefined;
  const text = edit?.text === undefined ? sample : edit.text(sample);
  const { cached, reasoning } = fault?.kind === 'usage' ? fault : {};
  const usage = {
    input: estimateTokens(prompt),
    output: estimateTokens(text) + (reasoning ?? 0),
    cached,
    reasoning,
  };
  return {
    text,
    finish_reason: edit?.finish_reason === undefined ? 'stop' : edit.finish_reason,
    refusal: edit?.refusal,
    model: body.model ?? 'sample',
    usage: fault?.kind === 'no_usage' ? undefined : usage,
  };
}
