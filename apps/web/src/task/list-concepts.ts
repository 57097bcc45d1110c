import type { ConceptProgress } from '@roadwright/client';
import type { ConceptStatus, RoadmapView } from '@roadwright/domain';
import { type Checks, countBlocking } from './checks.ts';

/** One line of the live list. */
export interface ConceptLine {
  readonly concept_id: string;
  readonly title: string;
  readonly status: ConceptStatus;
  /** Why something is missing. */
  readonly reasons: readonly string[];
  /** Pieces that the checks have looked at, and what they found that would mislead. */
  readonly checked: number;
  readonly blocking: number;
}

/** One for all, so that a line that says nothing new is not drawn anew. */
const NO_REASONS: readonly string[] = [];

/** Lists the concepts in teaching order; the events know better than the tree how far each one is. */
export const listConcepts = (
  live: ReadonlyMap<string, ConceptProgress>,
  { stages }: Pick<RoadmapView, 'stages'>,
  checks: Checks,
): ConceptLine[] =>
  stages
    .flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts))
    .map(({ concept_id, title, status }) => {
      const known = live.get(concept_id);
      const checked = Object.keys(checks.concepts.get(concept_id) ?? {}).length;
      const line = { concept_id, checked, blocking: countBlocking(checks, concept_id) };
      if (known === undefined) return { ...line, title, status, reasons: NO_REASONS };
      const reasons = known.failures.length === 0 ? NO_REASONS : known.failures.map(({ detail }) => detail);
      return { ...line, title: known.title, status: known.status, reasons };
    });

/** Whether a concept has something to read. */
export const isReadable = ({ status }: ConceptLine): boolean =>
  status === 'completed' || status === 'partial';
