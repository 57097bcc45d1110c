import { Counter, Histogram, type Registry } from 'prom-client';
import { SECONDS } from './seconds.ts';

/** The metrics of calls to language models. */
export const createLlmMetrics = (registers: Registry[]) => ({
  llm_calls_total: new Counter({
    name: 'llm_calls_total',
    help: 'Attempts at the language model',
    labelNames: ['model', 'step', 'outcome'] as const,
    registers,
  }),
  llm_call_duration_seconds: new Histogram({
    name: 'llm_call_duration_seconds',
    help: 'Time of one attempt at the language model',
    labelNames: ['model', 'step'] as const,
    buckets: SECONDS,
    registers,
  }),
  llm_answers_total: new Counter({
    name: 'llm_answers_total',
    help: 'Structured answers, by how they became usable',
    labelNames: ['model', 'step', 'rung'] as const,
    registers,
  }),
  llm_tokens_total: new Counter({
    name: 'llm_tokens_total',
    help: 'Tokens sent and received',
    labelNames: ['model', 'direction'] as const,
    registers,
  }),
  llm_cost_micro_usd_total: new Counter({
    name: 'llm_cost_micro_usd_total',
    help: 'Micro-USD spent, as far as the prices are known',
    labelNames: ['model'] as const,
    registers,
  }),
  llm_ledger_dropped_total: new Counter({
    name: 'llm_ledger_dropped_total',
    help: 'Attempts that the ledger could not keep',
    registers,
  }),
});
