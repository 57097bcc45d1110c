import {
  type Identifier,
  type Placement,
  type PlacingRules,
  type Sighting,
  UNSURE_SOURCES,
  type WorkTie,
} from '@roadwright/domain';
import type { ReadSurroundings } from './read-surroundings.ts';

/** What is done with a sighting. */
export interface PlacementPlan {
  readonly work_id: string;
  /** Whether the work has to be made first. */
  readonly fresh: boolean;
  /** Why the descriptions belong to it. */
  readonly reason: string;
  /** Whether nothing was known of it but a name. */
  readonly first: boolean;
  readonly merges: readonly WorkTie[];
  readonly candidates: readonly WorkTie[];
  /** Where each description goes: to the work, or to one that a person keeps apart from it and that has it already. */
  readonly homes: readonly string[];
  /** Works whose descriptions change and that stay apart. */
  readonly changed: readonly string[];
  /** Names that a source answers for, and that their work has had from somebody's word only. */
  readonly retaken: readonly Identifier[];
}

/** The reason of a work's first description. */
const FIRST = 'first_description';

/**
 * Lets the rules decide, and adds what does not depend on rules: a work of which only a name is known is the one that
 * bears it, one whose every description is this sighting's is too, what is placed nowhere else stays where it was
 * described before, and nobody overrules a person.
 */
export function planPlacement(
  sighting: Sighting,
  { works, distinct, records }: ReadSurroundings,
  decide: PlacingRules['decide'],
): PlacementPlan {
  const apart = (one: string, other: string) =>
    distinct.some((pair) => pair.includes(one) && pair.includes(other));
  const known = new Map(records.map((record) => [keyOf(record), record.work_id]));
  const stored = sighting.records.map((record) => known.get(keyOf(record)));
  const home = stored.find((work_id) => work_id !== undefined);
  // What a person keeps apart from the work that is described again is no place for it, however like it is.
  const open = works.filter(({ work_id }) => home === undefined || !apart(home, work_id));
  const placement = decide(sighting, { works: open, distinct });
  const byId = new Map(works.map((work) => [work.work_id, work]));
  assertNear(placement, byId);
  const nameless = works.filter((work) => work.records.length === 0 && work.by !== 'key');
  const [shell] = nameless.toSorted((one, other) => Number(other.by === 'task') - Number(one.by === 'task'));
  const robbed = findRobbed(sighting, records);
  const emptied = [...robbed].filter(([, left]) => left === 0).map(([id]) => id);
  const target = placement.into?.work_id ?? home ?? shell?.work_id;
  const work_id = target ?? sighting.new_work_id;
  const ties = [
    ...placement.merges,
    ...nameless.map((work) => tie(work.work_id, 'known_by_name_only')),
    ...emptied.map((id) => tie(id, 'same_descriptions')),
  ];
  const one = [work_id];
  const merges = ties.filter((other) => {
    if (one.some((id) => id === other.work_id || apart(id, other.work_id))) return false;
    one.push(other.work_id);
    return true;
  });
  return {
    work_id,
    fresh: target === undefined,
    reason: placement.into?.reason ?? FIRST,
    first: one.every((id) => (byId.get(id)?.records.length ?? 0) === 0),
    merges,
    candidates: listCandidates(sighting, { works, distinct }, { placement, one }),
    homes: stored.map((id) => (id !== undefined && apart(id, work_id) ? id : work_id)),
    changed: [...robbed.keys()].filter((id) => !one.includes(id)),
    retaken: findRetaken(sighting, { works, records }, one),
  };
}

const tie = (work_id: string, reason: string): WorkTie => ({ work_id, reason, veto: null, strength: 1 });

function assertNear({ into, merges, candidates }: Placement, byId: ReadonlyMap<string, unknown>): void {
  const named = [...(into === null ? [] : [into]), ...merges, ...candidates];
  const far = named.find(({ work_id }) => !byId.has(work_id));
  if (far !== undefined) throw new Error(`The rules name ${far.work_id}, which is not near the sighting.`);
}

/** The works that have a description of this sighting, with the number of others that each of them has. */
function findRobbed({ records }: Sighting, near: ReadSurroundings['records']): Map<string, number> {
  const own = new Set(records.map(keyOf));
  const byWork = Map.groupBy(near, ({ work_id }) => work_id);
  const counts = [...byWork].map(([work_id, known]) => {
    const others = known.filter((record) => !own.has(keyOf(record))).length;
    return { work_id, others, robbed: others < known.length };
  });
  return new Map(counts.filter(({ robbed }) => robbed).map(({ work_id, others }) => [work_id, others]));
}

const keyOf = ({ source, source_key }: { readonly source: string; readonly source_key: string }): string =>
  `${source}:${source_key}`;

const isSure = ({ source }: { readonly source: string }): boolean => !UNSURE_SOURCES.has(source);

/** So nobody keeps a name by handing in what he likes before its registry tells what it names. */
function findRetaken(
  { records: seen, identifiers }: Sighting,
  { works, records }: Pick<ReadSurroundings, 'works' | 'records'>,
  one: readonly string[],
): Identifier[] {
  if (!seen.some(isSure)) return [];
  const sure = Map.groupBy(records.filter(isSure), ({ work_id }) => work_id);
  return identifiers.filter((name) => {
    const is = ({ scheme, value }: Identifier) => scheme === name.scheme && value === name.value;
    const holder = works.find((work) => work.identifiers.some(is));
    if (holder === undefined || one.includes(holder.work_id)) return false;
    return !(sure.get(holder.work_id) ?? []).some(({ record }) => record.identifiers.some(is));
  });
}

/** How much a shared identifier says where rules say nothing of it. */
const SHARED_STRENGTH = 0.5;

interface Decided {
  readonly placement: Placement;
  /** The works that are one now. */
  readonly one: readonly string[];
}

function listCandidates(
  { identifiers }: Sighting,
  { works, distinct }: Pick<ReadSurroundings, 'works' | 'distinct'>,
  { placement, one }: Decided,
): WorkTie[] {
  const own = new Set(identifiers.map(({ scheme, value }) => `${scheme}:${value}`));
  const holders = works.filter((work) =>
    work.identifiers.some(({ scheme, value }) => own.has(`${scheme}:${value}`)),
  );
  const said = new Map(placement.candidates.map((candidate) => [candidate.work_id, candidate]));
  for (const { work_id } of holders) {
    const known = said.get(work_id) ?? { work_id, veto: null, strength: SHARED_STRENGTH };
    said.set(work_id, { ...known, reason: 'shared_identifier' });
  }
  const decided = new Set(distinct.filter((pair) => pair.some((id) => one.includes(id))).flat());
  return [...said.values()].filter(({ work_id }) => !one.includes(work_id) && !decided.has(work_id));
}
