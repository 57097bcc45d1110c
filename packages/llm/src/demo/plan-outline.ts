/** The sample outline has five stages of six concepts. */
const MOST_CONCEPTS = 30;
const FACETS_PER_STAGE = 6;

/** Which themes a small outline keeps: always the foundations, then practice, then a project. */
const THEMES_BY_COUNT = [[], [0], [0, 2], [0, 2, 4], [0, 1, 2, 4], [0, 1, 2, 3, 4]] as const;

/** One stage of the plan: how many of its theme's facets each of its modules takes, in order. */
interface PlannedStage {
  readonly theme: number;
  readonly modules: readonly number[];
}

/** Spreads so many concepts over stages and modules, without an empty one: 30 become 5 stages of 2 modules of 3. */
export function planOutline(max_concepts: number): PlannedStage[] {
  const count = Math.min(max_concepts, MOST_CONCEPTS);
  const stages = Math.max(Math.min(count, 3), Math.ceil(count / FACETS_PER_STAGE));
  const themes = THEMES_BY_COUNT[stages] ?? [];
  return themes.map((theme, index) => {
    const concepts = share(count, stages, index);
    const modules = Math.min(concepts, 2);
    return { theme, modules: Array.from({ length: modules }, (_, place) => share(concepts, modules, place)) };
  });
}

/** Gives part `index` of `total` shared out evenly, the earlier parts first. */
const share = (total: number, parts: number, index: number): number =>
  Math.floor(total / parts) + (index < total % parts ? 1 : 0);
