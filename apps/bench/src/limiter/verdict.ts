import type { BarRow } from '@roadwright/llm/testing';
import { renderTable } from '../report/render-table.ts';

/** One policy, judged by all bars. */
export interface Verdict {
  readonly policy: string;
  readonly rows: readonly BarRow[];
}

/** Figures of the summary: the head of its column, and the bar. */
const MAIN_BARS = {
  'goodput, 1': 'goodput, 1 process',
  'goodput, 8': 'goodput, 8',
  'rejected calls count': 'goodput, 8, rejected calls count',
  '429 share, 8': '429 share, 8',
  '429 share, 32': '429 share, 32',
  'lost, 8': 'lost, 8',
  'Jain, 8': 'Jain, 8',
  'burst over ideal': 'burst of 8 × 240 over ideal',
  'recovery, s': 'recovery, s',
  'late joiner': 'late joiner, first minute',
} as const;

/** Renders all bars of one policy as a Markdown table. */
export const renderVerdict = ({ rows }: Verdict): string =>
  renderTable(
    ['bar', 'wanted', 'mean', 'worst seed', 'met'],
    rows.map(({ bar, wanted, figure, worst, met }) => [
      bar,
      wanted,
      render(figure),
      render(worst),
      wanted === '' ? '' : met ? 'yes' : 'no',
    ]),
  );

/** Renders the main figures of several policies, one per row, as a Markdown table. */
export const renderSummary = (verdicts: readonly Verdict[]): string =>
  renderTable(
    ['policy', ...Object.keys(MAIN_BARS), 'bars missed'],
    verdicts.map(({ policy, rows }) => [
      policy,
      ...Object.values(MAIN_BARS).map((name) => render(rows.find(({ bar }) => bar === name)?.figure)),
      String(countMissed(rows)),
    ]),
  );

export const countMissed = (rows: readonly BarRow[]): number => rows.filter(({ met }) => !met).length;

function render(figure = Number.NaN): string {
  if (figure === Infinity) return 'never';
  return Number.isNaN(figure) ? '–' : String(Number(figure.toFixed(3)));
}
