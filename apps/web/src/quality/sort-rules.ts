import type { QualityReport } from '@roadwright/domain';

type RuleResult = QualityReport['rules'][number];

/** The rules by how they went. */
interface SortedRules {
  /** The gravest and most often broken first. */
  readonly failed: readonly RuleResult[];
  readonly passed: readonly RuleResult[];
}

const gravity = ({ severity }: RuleResult): number => (severity === 'blocking' ? 1 : 0);

/** Sorts rules that found something from those that found nothing; one that nothing was held to is neither. */
export const sortRules = (rules: readonly RuleResult[]): SortedRules => ({
  failed: rules
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => gravity(b) - gravity(a) || b.failed - a.failed),
  passed: rules.filter(({ failed, passed }) => failed === 0 && passed > 0),
});
