import { renderTable } from './render-table.ts';
import type { BenchRun } from './run-bench.ts';

/** Renders a finished bench as Markdown. */
export function renderRun({ machine, work, body, goals }: BenchRun, command: string): string {
  const rows = goals.map(({ what, wanted, measured, reached }) => [
    what,
    wanted,
    measured,
    reached ? 'yes' : 'no',
  ]);
  const table = rows.length === 0 ? '' : `\n${renderTable(['goal', 'wanted', 'measured', 'reached'], rows)}`;
  return `\`${command}\`: ${work} ${machine}.\n\n${body.trimEnd()}\n${table}`;
}
