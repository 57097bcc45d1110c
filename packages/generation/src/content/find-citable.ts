import { AppError, type CitableWork } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import type { ConceptWork } from './content-plan.ts';

/** More than these a librarian need not be shown for one concept. */
const MOST_WORKS = 5;

/** Gives the stored works that fit a concept. */
export type FindCitable = (concept_id: string) => Promise<readonly CitableWork[]>;

/**
 * Searches the stored works for all concepts that want resources, in one statement when the first of them asks.
 * Without a search, or when it fails, a concept has none: its resources are none the worse.
 */
export function createFindCitable(run: LaneRun, works: readonly ConceptWork[]): FindCitable {
  const wanting = works.filter(({ pieces }) => pieces.resources.is === 'wanted');
  let found: Promise<ReadonlyMap<string, readonly CitableWork[]>> | null = null;
  return async (concept_id) => {
    found ??= searchAll(run, wanting);
    return (await found).get(concept_id) ?? [];
  };
}

async function searchAll(
  { works, log }: LaneRun,
  wanting: readonly ConceptWork[],
): Promise<ReadonlyMap<string, readonly CitableWork[]>> {
  if (works === undefined) return new Map();
  const concepts = wanting.map(({ place }) => place.placed.concept);
  try {
    const found = await works.searchWorks(
      concepts.map(({ title, keywords }) => [title, ...keywords].join(' ')),
      MOST_WORKS,
    );
    const isReachable = ({ url }: CitableWork) => url !== '';
    return new Map(concepts.map(({ concept_id }, at) => [concept_id, (found[at] ?? []).filter(isReachable)]));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ error }, 'work_search_failed');
    return new Map();
  }
}
