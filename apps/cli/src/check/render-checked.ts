import type { FindingSeverity } from '@roadwright/domain';
import type { Paint } from '../terminal/paint.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import type { CheckAnswer } from './check-paths.ts';
import type { CheckedFile, LocatedFinding } from './checked.ts';

const STYLES = { blocking: 'bad', warning: 'warn' } as const satisfies Record<FindingSeverity, string>;

/** Renders a line for each finding, `path:line rule severity place: detail -> suggestion`, file by file. */
export const renderFindings = (files: readonly CheckedFile[], paint: Paint): string[] =>
  files.flatMap(({ path, findings }) => findings.map((finding) => renderFinding(path, finding, paint)));

function renderFinding(path: string, finding: LocatedFinding, paint: Paint): string {
  const { line, rule, severity, where, detail, suggestion } = finding;
  const place = where === '' || /^line \d+$/.test(where) ? '' : `${where}: `;
  return [
    paint('title', toPlainLine(line === null ? path : `${path}:${line}`)),
    rule,
    paint(STYLES[severity], severity),
    toPlainLine(`${place}${detail}`),
    paint('quiet', toPlainLine(`-> ${suggestion}`)),
  ].join(' ');
}

/** How many findings there are in all. */
export interface FindingCount {
  readonly findings_count: number;
  readonly blocking_count: number;
}

/** Counts what was found. */
export function countFindings(files: readonly CheckedFile[]): FindingCount {
  const findings = files.flatMap((file) => file.findings);
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  return { findings_count: findings.length, blocking_count: blocking.length };
}

/** Renders the whole in a line. */
export function renderSummary({ files, skipped }: CheckAnswer): string {
  const { findings_count, blocking_count } = countFindings(files);
  const checked = files.filter(({ kind }) => kind !== 'course' || files.length === 1).length;
  const parts = [
    count(checked, 'file'),
    findings_count === 0
      ? 'nothing found'
      : `${count(findings_count, 'finding')}, ${blocking_count} blocking`,
    ...(skipped.length === 0 ? [] : [`${count(skipped.length, 'file')} skipped`]),
  ];
  return parts.join(' · ');
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
