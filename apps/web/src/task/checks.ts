import type { ContentType, TaskEvent } from '@roadwright/domain';

/** What the checks of one piece ended with. */
interface PieceCheck {
  readonly findings_count: number;
  readonly blocking_count: number;
}

/** What the checks found so far in the pieces of a task. */
export interface Checks {
  readonly pieces_checked: number;
  /** What would mislead a learner, in all pieces. */
  readonly blocking_count: number;
  /** By concept_id. */
  readonly concepts: ReadonlyMap<string, Readonly<Partial<Record<ContentType, PieceCheck>>>>;
}

/** What is known before anything was checked. */
export const NO_CHECKS: Checks = { pieces_checked: 0, blocking_count: 0, concepts: new Map() };

/** Folds a batch of events in; one that tells of no check gives the same checks, so that nothing is drawn anew. */
export function foldChecks(checks: Checks, events: readonly TaskEvent[]): Checks {
  const news = events.filter((event) => event.type === 'quality_checked');
  if (news.length === 0) return checks;
  let { pieces_checked, blocking_count } = checks;
  const concepts = new Map(checks.concepts);
  for (const { concept_id, content_type, findings_count, blocking_count: found } of news) {
    const pieces = concepts.get(concept_id);
    const before = pieces?.[content_type];
    if (before === undefined) pieces_checked++;
    blocking_count += found - (before?.blocking_count ?? 0);
    concepts.set(concept_id, { ...pieces, [content_type]: { findings_count, blocking_count: found } });
  }
  return { pieces_checked, blocking_count, concepts };
}

/** Counts what would mislead a learner in one concept. */
export const countBlocking = ({ concepts }: Checks, concept_id: string): number =>
  Object.values(concepts.get(concept_id) ?? {}).reduce((sum, { blocking_count }) => sum + blocking_count, 0);
