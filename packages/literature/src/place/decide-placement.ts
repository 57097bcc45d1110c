import {
  type BibliographicRecord,
  type FoundWork,
  type Placement,
  type Sighting,
  type Surroundings,
  UNSURE_SOURCES,
  type WorkTie,
} from '@roadwright/domain';
import { type PreparedRecord, prepareRecord } from '../match/prepare-record.ts';
import { type Relation, relateWorks } from './relate-works.ts';

/** More pairs than this nobody looks through; a work that is like so many has a stub's title. */
const MOST_CANDIDATES = 10;

/** Records of one work, and those among them for which a source answers. */
interface Told {
  readonly all: readonly PreparedRecord[];
  readonly sourced: readonly PreparedRecord[];
}

/** A stored work with its ties to what was sighted. */
interface Neighbour {
  readonly work_id: string;
  readonly told: Told;
  readonly tie: WorkTie;
  readonly sure: boolean;
}

/**
 * Says where a sighting belongs: to the oldest of the works that it is one with, which are merged where nothing stands
 * between any two of their records; else it is new. What a person has called distinct is never merged. Nothing can be
 * said of a work without a record: whoever stores the placement knows by what name it was found.
 */
export function decidePlacement(sighting: Sighting, { works, distinct }: Surroundings): Placement {
  const sighted = prepare(sighting.records.map(({ source, record }) => ({ ...record, source })));
  const neighbours = works
    .filter(({ records }) => records.length > 0)
    .map((work) => findTie(work, sighted))
    .toSorted((one, other) => other.tie.strength - one.tie.strength);
  const areDistinct = createDistinct(distinct);
  let cluster = sighted;
  const joined: Neighbour[] = [];
  const candidates: WorkTie[] = [];
  for (const neighbour of neighbours) {
    const { tie, told, work_id } = neighbour;
    if (joined.some((member) => areDistinct(member.work_id, work_id))) continue;
    const { veto } = joined.length === 0 ? tie : relate(cluster, told);
    if (neighbour.sure && veto === null) {
      joined.push(neighbour);
      cluster = unite(cluster, told);
    } else if (tie.reason !== '') candidates.push({ ...tie, veto });
  }
  const stays = chooseOldest(joined);
  return {
    into:
      stays === null
        ? null
        : { work_id: stays.work_id, reason: stays.tie.reason, strength: stays.tie.strength },
    merges: joined.filter((member) => member !== stays).map(({ tie }) => tie),
    candidates: candidates.slice(0, MOST_CANDIDATES),
  };
}

function prepare(records: readonly BibliographicRecord[]): Told {
  const all = records.map(prepareRecord);
  return { all, sourced: all.filter((_, at) => !UNSURE_SOURCES.has(records[at]?.source ?? '')) };
}

const unite = (one: Told, other: Told): Told => ({
  all: [...one.all, ...other.all],
  sourced: [...one.sourced, ...other.sourced],
});

/** What somebody has submitted, or a program misread, cannot forbid what the sources say among themselves. */
function relate(one: Told, other: Told): Relation {
  const relation = relateWorks(one.all, other.all);
  if (!relation.sure || relation.veto === null) return relation;
  const sourced = relateWorks(one.sourced, other.sourced);
  return sourced.sure && sourced.veto === null ? sourced : relation;
}

function findTie(work: FoundWork, sighted: Told): Neighbour {
  const told = prepare(work.records);
  const { reason, sure, veto, strength } = relate(sighted, told);
  // An address or a file that is known already leads to the work, unless the records speak against it.
  const led = reason === null && veto === null && (work.by === 'file' || work.by === 'alias');
  const found = led ? `same_${work.by}` : (reason ?? '');
  return {
    work_id: work.work_id,
    told,
    sure,
    tie: { work_id: work.work_id, reason: found, veto, strength: led ? LED_STRENGTH : strength },
  };
}

/** A page or file may hold several works, as the proceedings of a conference: a person decides. */
const LED_STRENGTH = 0.45;

/** Ids are UUIDs of version 7: the least is the oldest. */
const chooseOldest = (works: readonly Neighbour[]): Neighbour | null =>
  works.reduce<Neighbour | null>(
    (oldest, work) => (oldest === null || work.work_id < oldest.work_id ? work : oldest),
    null,
  );

function createDistinct(pairs: Surroundings['distinct']): (one: string, other: string) => boolean {
  const known = new Set(pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  return (one, other) => known.has(`${one} ${other}`);
}
