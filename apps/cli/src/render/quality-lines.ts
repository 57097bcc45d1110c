import { listFindings, type PlacedFinding } from '@roadwright/client';
import type { LinkState, QualityReport } from '@roadwright/domain';
import type { Paint } from '../terminal/paint.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderTable } from './table.ts';

interface Style {
  readonly paint: Paint;
  /** Everything, not only what blocks. */
  readonly whole: boolean;
  /** What shows the rest. */
  readonly more: string;
}

/** Findings of the short form; more push the tree off a screen. */
const FEW = 5;

const number = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });

/** Renders what the checks say about a course: the figures and what blocks, or all of it. */
export function renderQualityLines(report: QualityReport, style: Style): string[] {
  const { paint, whole, more } = style;
  const title = paint('title', 'Quality');
  const is_silent = report.outline.length === 0 && report.course === null;
  if (report.pieces_checked === 0 && is_silent) return [`${title}: not checked yet`];
  const findings = listFindings(report);
  const blocking = findings.filter(({ finding }) => finding.severity === 'blocking');
  if (whole) {
    const rest = findings.filter(({ finding }) => finding.severity !== 'blocking');
    return [
      title,
      ...renderFigures(report, paint),
      ...renderRules(report),
      ...renderLinks(report, paint),
      ...renderGroups([...blocking, ...rest], paint),
    ];
  }
  const shown = blocking.slice(0, FEW).map((placed) => `  ${renderFinding(placed, paint)}`);
  return [
    title,
    ...renderFigures(report, paint),
    ...shown,
    ...(findings.length > shown.length ? [`All of it: ${more}`] : []),
  ];
}

function renderFigures(report: QualityReport, paint: Paint): string[] {
  const { pieces_checked, pieces_total, findings_count, blocking_count, rules, links, answers } = report;
  const passed = rules.filter(({ failed }) => failed === 0).length;
  const blocking = `${blocking_count} blocking`;
  const states = (['ok', 'dead', 'unverified', 'blocked', 'unchecked'] as const).filter(
    (state) => links[state] > 0,
  );
  const answered = [
    `${answers.agreed} of ${answers.asked} as the key says`,
    ...(answers.rewritten > 0 ? [`${answers.rewritten} rewritten`] : []),
    ...(answers.dropped > 0 ? [`${answers.dropped} dropped`] : []),
  ];
  return [
    `${pieces_checked}/${pieces_total} pieces checked · ${findings_count === 1 ? '1 finding' : `${findings_count} findings`}, ${blocking_count > 0 ? paint('bad', blocking) : blocking} · ${passed}/${rules.length} rules passed`,
    ...(states.length === 0
      ? []
      : [`Links: ${states.map((state) => `${links[state]} ${state}`).join(', ')}`]),
    ...(answers.asked === 0 ? [] : [`Blind answers: ${answered.join(', ')}`]),
    `Checking: ${renderSpent(report)}`,
  ];
}

function renderSpent({ spent: { writing, checking, repairing } }: QualityReport): string {
  const tokens = ({ input_tokens, output_tokens }: typeof writing) => input_tokens + output_tokens;
  const costs = [checking, repairing].map(({ cost_micro_usd }) => cost_micro_usd);
  const cost = costs.some((one) => one === null)
    ? null
    : costs.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return [
    `${checking.llm_calls + repairing.llm_calls} calls`,
    `${number.format(tokens(checking) + tokens(repairing))} tokens beside ${number.format(tokens(writing))} for writing`,
    ...(cost === null ? [] : [dollars.format(cost / 1_000_000)]),
  ].join(', ');
}

const renderRules = ({ rules }: QualityReport): string[] => [
  '',
  ...renderTable([
    ['Rule', 'severity', 'passed', 'failed'],
    ...rules.map(({ rule, severity, passed, failed }) => [rule, severity, String(passed), String(failed)]),
  ]),
];

const LINK_STYLES: Readonly<Record<Exclude<LinkState, 'ok'>, Parameters<Paint>[0]>> = {
  dead: 'bad',
  unverified: 'warn',
  blocked: 'warn',
};

function renderLinks({ concepts }: QualityReport, paint: Paint): string[] {
  const doubtful = concepts
    .flatMap(({ resources }) => resources?.links ?? [])
    .flatMap(({ state, ...link }) => (state === 'ok' ? [] : [{ state, ...link }]));
  if (doubtful.length === 0) return [];
  const rows = doubtful.map(
    ({ url, state, reason, checked_at }) =>
      `${paint(LINK_STYLES[state], state)} ${toPlainLine(url)} (${toPlainLine(reason)}, ${checked_at.slice(0, 10)})`,
  );
  return ['', 'Links that were not found sound:', ...rows];
}

const renderGroups = (findings: readonly PlacedFinding[], paint: Paint): string[] =>
  [...Map.groupBy(findings, nameGroup)].flatMap(([name, own]) => [
    '',
    paint('title', name),
    ...own.flatMap((placed) => [
      `  ${renderFinding(placed, paint)}`,
      paint('quiet', `    -> ${toPlainLine(placed.finding.suggestion)}`),
    ]),
  ]);

const nameGroup = ({ concept, content_type }: PlacedFinding): string => {
  if (concept !== null) return toPlainLine(concept.title);
  return content_type === 'outline' ? 'Outline' : 'The course as a whole';
};

function renderFinding({ finding, concept, content_type }: PlacedFinding, paint: Paint): string {
  const { severity, rule, where, detail } = finding;
  const piece = concept === null ? content_type : `${concept.concept_id}/${content_type}`;
  const place = toPlainLine(`${piece} ${where}`);
  return `${paint(severity === 'blocking' ? 'bad' : 'warn', severity)} ${rule} ${place}: ${toPlainLine(detail)}`;
}
