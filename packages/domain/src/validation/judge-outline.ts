import type { ValidationAnswer } from '../answer/validation-answer.ts';
import { listNodeIds } from '../edit/outline-tree.ts';
import { type Audience, findOutlineFlaws } from '../roadmap/find-outline-flaws.ts';
import { findOutlineIssues } from '../roadmap/find-outline-issues.ts';
import type { Framework } from '../roadmap/framework.ts';
import type { OutlineIssue } from '../roadmap/outline-issue.ts';
import { DIMENSION_WEIGHTS, DIMENSIONS } from './dimension.ts';
import type { DimensionScore, Validation, ValidationIssue } from './validation.ts';

/** Lists everything that code finds in an outline, what blocks it first. */
export const findRuleIssues = (framework: Framework, audience: Audience): OutlineIssue[] => [
  ...findOutlineIssues(framework, audience),
  ...findOutlineFlaws(framework, audience),
];

/** Whether no roadmap can be made of it. */
export const isBlocked = (issues: readonly Pick<OutlineIssue, 'severity'>[]): boolean =>
  issues.some(({ severity }) => severity === 'blocking');

/**
 * Puts together what the rules and the critic say of an outline; a critic of `null` was not asked, one without scores is
 * unusable.
 */
export function judgeOutline(
  framework: Framework,
  found: readonly OutlineIssue[],
  answer: ValidationAnswer | 'unusable' | null,
): Validation {
  const critic = answer === null || answer === 'unusable' ? null : answer;
  const dimensions = readDimensions(critic);
  const known = new Set(listNodeIds(framework));
  const issues: ValidationIssue[] = [
    ...found.map((issue) => ({ source: 'rules' as const, ...issue })),
    ...(critic?.issues ?? []).map(({ category, severity, location, issue, suggestion }) => ({
      source: 'critic' as const,
      rule: category,
      severity,
      node_id: known.has(location) ? location : null,
      where: location,
      detail: issue,
      suggestion,
    })),
  ];
  const scored = dimensions.length > 0;
  return {
    valid: issues.every(({ severity }) => severity === 'warning'),
    score: isBlocked(issues) ? 0 : scored ? scoreOutline(dimensions, issues) : null,
    critic: answer === null ? 'skipped' : scored ? 'asked' : 'unusable',
    dimensions,
    issues,
  };
}

function readDimensions(critic: ValidationAnswer | null): DimensionScore[] {
  return DIMENSIONS.flatMap((dimension) => {
    const said = critic?.dimension_scores.find((score) => score.dimension === dimension);
    if (said === undefined) return [];
    return [
      { dimension, weight: DIMENSION_WEIGHTS[dimension], score: said.score, rationale: said.rationale },
    ];
  });
}

const PENALTIES = { blocking: 10, critical: 10, warning: 5 } as const;

/** The weighted mean of the dimensions that were scored, less 10 for each critical issue and 5 for each warning. */
function scoreOutline(dimensions: readonly DimensionScore[], issues: readonly ValidationIssue[]): number {
  const weight = dimensions.reduce((sum, one) => sum + one.weight, 0);
  const mean = dimensions.reduce((sum, one) => sum + one.weight * one.score, 0) / weight;
  const penalty = issues.reduce((sum, { severity }) => sum + PENALTIES[severity], 0);
  return Math.max(0, Math.round(10 * (mean - penalty)) / 10);
}
