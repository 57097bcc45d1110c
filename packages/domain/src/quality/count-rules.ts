import type { QualityReport } from '../view/quality-view.ts';
import type { Finding, FindingSeverity } from './finding.ts';

/** Anything that was held to rules. */
export interface Judged {
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
}

type RuleCount = QualityReport['rules'][number];

/** Counts for each rule what keeps it and what breaks it: first the rules that are broken, the grave ones before the others. */
export function countRules(
  judged: readonly Judged[],
  severities: ReadonlyMap<string, FindingSeverity>,
): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rules, findings } of judged) {
    const broken = Map.groupBy(findings, ({ rule }) => rule);
    for (const rule of new Set([...rules, ...broken.keys()])) {
      const known = counts.get(rule) ?? { rule, severity: 'warning', passed: 0, failed: 0 };
      const found = broken.get(rule) ?? [];
      const isGrave = known.severity === 'blocking' || found.some(({ severity }) => severity === 'blocking');
      counts.set(rule, {
        rule,
        severity: isGrave ? 'blocking' : 'warning',
        passed: known.passed + (found.length === 0 ? 1 : 0),
        failed: known.failed + (found.length === 0 ? 0 : 1),
      });
    }
  }
  return [...counts.values()].map((count) => nameUnbroken(count, severities)).sort(byWeight);
}

const nameUnbroken = (count: RuleCount, severities: ReadonlyMap<string, FindingSeverity>): RuleCount =>
  count.failed > 0 ? count : { ...count, severity: severities.get(count.rule) ?? 'warning' };

function byWeight(one: RuleCount, other: RuleCount): number {
  const weigh = ({ failed, severity }: RuleCount): number =>
    (failed > 0 ? 0 : 2) + (severity === 'blocking' ? 0 : 1);
  return weigh(one) - weigh(other) || (one.rule < other.rule ? -1 : 1);
}
