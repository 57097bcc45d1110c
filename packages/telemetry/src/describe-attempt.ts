import type { Attributes } from './trace/tracer.ts';

/** What a span says of an attempt at the language model. */
export interface DescribedAttempt {
  readonly step: string;
  readonly address: string;
  readonly model: string;
  readonly answered_model?: string | null;
  readonly attempt?: number;
  readonly outcome: string;
  readonly status?: number;
  readonly queued_ms?: number;
  readonly first_token_ms?: number;
  readonly tokens: {
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly cached_input_tokens?: number;
  };
  /** null when the price is not known. */
  readonly cost_micro_usd: number | null;
}

/** Names of OpenTelemetry's registry for whoever answers at these hosts. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'gcp.gemini',
};

/** Renders an attempt by OpenTelemetry's conventions for generative AI clients, and what they have no word for. */
export function describeAttempt(attempt: DescribedAttempt): Attributes {
  const { step, address, model, answered_model, outcome, status, tokens, cost_micro_usd } = attempt;
  const url = URL.canParse(address) ? new URL(address) : null;
  return {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': url === null ? address : (PROVIDERS[url.hostname] ?? url.hostname),
    'gen_ai.request.model': model,
    'gen_ai.response.model': answered_model ?? undefined,
    'gen_ai.usage.input_tokens': tokens.input_tokens,
    'gen_ai.usage.output_tokens': tokens.output_tokens,
    'gen_ai.usage.cache_read.input_tokens': tokens.cached_input_tokens,
    'server.address': url?.hostname,
    'server.port': url === null ? undefined : Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    'http.response.status_code': status,
    'roadwright.step': step,
    'roadwright.attempt': attempt.attempt,
    'roadwright.outcome': outcome,
    'roadwright.queued_ms': attempt.queued_ms,
    'roadwright.first_token_ms': attempt.first_token_ms,
    'roadwright.cost_micro_usd': cost_micro_usd ?? undefined,
  };
}
