import { type Clustering, MERGE_REASONS } from '@roadwright/literature';

/** Renders how many records, works, merges, candidates and vetoes there were, as lines for a person. */
export function renderSummary({ clusters, candidates, vetoes }: Clustering): string[] {
  const reasons = clusters.flat().map(({ reason }) => reason);
  const merged = MERGE_REASONS.map((reason) => `${reason} ${reasons.filter((one) => one === reason).length}`);
  const vetoed = Map.groupBy(vetoes, ({ veto }) => veto);
  return [
    `${reasons.length} records of ${clusters.length} works`,
    `merged: ${reasons.length - clusters.length} (${merged.join(', ')})`,
    `candidates for a person: ${candidates.length}`,
    `vetoed: ${vetoes.length}${vetoes.length === 0 ? '' : ` (${[...vetoed].map(([veto, list]) => `${veto} ${list.length}`).join(', ')})`}`,
  ];
}
