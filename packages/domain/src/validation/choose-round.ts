import type { Validation } from './validation.ts';

/**
 * Chooses among the validated outlines of one design: the first that is valid, else the one with the fewest critical
 * issues, then with the best score, then the earliest. Undefined when each of them is blocked.
 */
export function chooseRound<Round extends { readonly validation: Validation }>(
  rounds: readonly Round[],
): Round | undefined {
  const open = rounds.filter(({ validation }) => countIssues(validation, 'blocking') === 0);
  return (
    open.find(({ validation }) => validation.valid) ??
    open.toSorted(
      (one, other) =>
        countIssues(one.validation, 'critical') - countIssues(other.validation, 'critical') ||
        (other.validation.score ?? 0) - (one.validation.score ?? 0),
    )[0]
  );
}

/** Counts the issues of one severity. */
export const countIssues = (
  { issues }: Pick<Validation, 'issues'>,
  severity: Validation['issues'][number]['severity'],
): number => issues.filter((issue) => issue.severity === severity).length;
