import type { Estimate } from '@roadwright/domain';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderDuration } from './duration.ts';
import { renderTable } from './table.ts';

type Figures = Estimate['low'];

const count = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
// A course of a cheap model costs less than a cent.
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });

const renderMinutes = (minutes: number): string => renderDuration(minutes * 60_000);
const renderCost = (micro_usd: number): string => dollars.format(micro_usd / 1_000_000);

/** Renders what a course would take and cost, each from the least to the most. */
export function renderEstimateLines({ low, high, unpriced_models, ...usual }: Estimate): string[] {
  const row = (name: string, render: (figures: Figures) => string) => [
    name,
    render(usual),
    `(${render(low)} to ${render(high)})`,
  ];
  const priced = [low, high, usual].every(({ cost_micro_usd }) => cost_micro_usd !== null);
  const lacking = unpriced_models.map(toPlainLine).join(', ') || 'the model';
  return renderTable([
    row('concepts', ({ concepts }) => String(concepts)),
    row('time', ({ minutes }) => renderMinutes(minutes)),
    row('calls', ({ calls }) => count.format(calls)),
    row('tokens', ({ input_tokens, output_tokens }) => count.format(input_tokens + output_tokens)),
    priced
      ? row('cost', ({ cost_micro_usd }) => renderCost(cost_micro_usd ?? 0))
      : ['cost', '?', `(the price of ${lacking} is not known; LLM_PRICES tells it)`],
  ]);
}
