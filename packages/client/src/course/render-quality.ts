import type { QualityReport } from '@roadwright/domain';
import { type CourseWords, chooseWords } from './course-words.ts';
import { demoteHeadings } from './demote-headings.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { listFindings, type PlacedFinding } from './list-findings.ts';

/** How a report is rendered. */
export interface QualityStyle {
  /** Level of its heading, 1 to 4; 1 by default. */
  readonly top?: number;
  /** Tag of the language of its words; English by default. What was found is told as its rule says it. */
  readonly language?: string;
}

/** Renders what the checks say about a course as Markdown. */
export function renderQuality(
  report: QualityReport,
  { top = 1, language = 'en' }: QualityStyle = {},
): string {
  const words = chooseWords(language);
  const { quality } = words;
  const failing = report.rules.filter(({ failed }) => failed > 0);
  const facts = [
    quality.rules(report.rules.length - failing.length, report.rules.length),
    quality.links(report.links),
    quality.answers(report.answers),
    renderSpent(report, words),
  ];
  const findings = listFindings(report);
  const blocks = [
    `# ${quality.title}`,
    quality.checked(report),
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(failing.length === 0 ? [] : [failing.map((rule) => renderRule(rule, words)).join('\n')]),
    `## ${quality.findings}`,
    ...(findings.length === 0 ? [quality.none] : renderGroups(findings, words)),
  ];
  return demoteHeadings(blocks.join('\n\n'), top - 1);
}

function renderSpent({ spent: { checking, repairing } }: QualityReport, { quality }: CourseWords): string {
  const both = [checking, repairing];
  const sum = (of: (part: typeof checking) => number) => both.reduce((total, part) => total + of(part), 0);
  const cost = both.some(({ cost_micro_usd }) => cost_micro_usd === null)
    ? null
    : `$${(sum(({ cost_micro_usd }) => cost_micro_usd ?? 0) / 1_000_000).toFixed(4)}`;
  const tokens = sum(({ input_tokens, output_tokens }) => input_tokens + output_tokens);
  return quality.spent(
    sum(({ llm_calls }) => llm_calls),
    tokens,
    cost,
  );
}

const renderRule = (
  { rule, severity, passed, failed }: QualityReport['rules'][number],
  { quality }: CourseWords,
): string => `- \`${rule}\` (${quality.severities[severity]}): ${quality.failed(failed, passed + failed)}`;

const renderGroups = (findings: readonly PlacedFinding[], words: CourseWords): string[] =>
  [...Map.groupBy(findings, (placed) => nameGroup(placed, words))].flatMap(([title, own]) => [
    `### ${title}`,
    own
      .toSorted((a, b) => weigh(a) - weigh(b))
      .map((placed) => renderFinding(placed, words))
      .join('\n'),
  ]);

const weigh = ({ finding }: PlacedFinding): number => (finding.severity === 'blocking' ? 0 : 1);

const nameGroup = ({ concept, content_type }: PlacedFinding, { quality }: CourseWords): string => {
  if (concept !== null) return escapeMarkdown(concept.title);
  return content_type === 'outline' ? quality.outline : quality.course;
};

function renderFinding({ finding, concept, content_type }: PlacedFinding, words: CourseWords): string {
  const { severity, rule, where, detail, suggestion } = finding;
  const piece = content_type === 'outline' || content_type === 'course' ? '' : words.contents[content_type];
  const place = [concept === null ? '' : piece, where].filter((part) => part !== '').join(', ');
  const said = [detail, suggestion].map(sayPlainly).join(' ');
  return `- **${words.quality.severities[severity]}** \`${rule}\`${place === '' ? '' : ` (${escapeMarkdown(place)})`}: ${said}`;
}

const ADDRESS = /(https?:\/\/[^\s<>“”"`]+)/;

/** Addresses stand as code: a bare one would be a link, and what is told of is often one that leads nowhere. */
const sayPlainly = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part)))
    .join('');
