import type { Veto } from '../match/find-veto.ts';
import { judgePair, type Verdict } from '../match/judge-pair.ts';
import type { PreparedRecord } from '../match/prepare-record.ts';

/** What two sets of records, each of one work, are to each other. */
export interface Relation {
  /** The strongest reason to take them for one work; null when they have nothing to do with each other. */
  readonly reason: string | null;
  /** Whether that reason is enough by itself. */
  readonly sure: boolean;
  /** What forbids it. */
  readonly veto: Veto | null;
  /** 0 to 1. */
  readonly strength: number;
}

interface Pair {
  readonly a: PreparedRecord;
  readonly b: PreparedRecord;
  readonly verdict: Verdict;
}

const APART: Relation = { reason: null, sure: false, veto: null, strength: 0 };

/** Strength of a pair that would be one work but for a veto: worth a look before merely similar ones. */
const VETOED_STRENGTH = 0.5;

/** What versions of one work differ in; no registry makes one work of an article and the erratum to it. */
const VERSION_VETOES: ReadonlySet<Veto> = new Set(['doi', 'volume', 'issue', 'pages', 'journal', 'year']);

/**
 * Compares every record of one side with every record of the other: one merge and no veto make them one work.
 * A veto does not count that has been answered already: where a registry or a person has made one work of preprint and
 * article, a new record of the article differs from that preprint only as that article does.
 */
export function relateWorks(one: readonly PreparedRecord[], other: readonly PreparedRecord[]): Relation {
  const pairs = one.flatMap((a) => other.map((b): Pair => ({ a, b, verdict: judgePair(a, b) })));
  const [best] = pairs.flatMap(({ verdict }) => rank(verdict)).sort((x, y) => y.strength - x.strength);
  if (best === undefined) return APART;
  const merges = pairs.filter(({ verdict }) => verdict.decision === 'merge');
  const vetoed = pairs.flatMap(({ verdict, ...pair }) => {
    const veto = findVeto(verdict);
    return veto === null ? [] : [{ ...pair, veto }];
  });
  const unanswered = vetoed.find((pair) => !isAnswered(pair, merges));
  return { ...best, sure: merges.length > 0, veto: unanswered?.veto ?? null };
}

interface VetoedPair extends Omit<Pair, 'verdict'> {
  readonly veto: Veto;
}

/**
 * Whether a third record, merged with one of the two and of one work with the other, shows the same difference already:
 * either within its work, or towards the one that an identifier ties it to.
 */
function isAnswered({ a, b, veto }: VetoedPair, merges: readonly Pair[]): boolean {
  return merges.some((merge) => {
    if (merge.a === a) return differsWithin(merge.b, b, veto) || isOverruled(merge, veto);
    if (merge.b === b) return differsWithin(merge.a, a, veto) || isOverruled(merge, veto);
    return false;
  });
}

/** Whether two records of what is one work already differ so. */
const differsWithin = (one: PreparedRecord, other: PreparedRecord, veto: Veto): boolean => {
  const verdict = judgePair(one, other);
  return findVeto(verdict) === veto || isOverruled({ a: one, b: other, verdict }, veto);
};

/** Whether this would forbid a pair to be one work if no identifier tied it. */
const isOverruled = ({ a, b, verdict }: Pair, veto: Veto): boolean =>
  VERSION_VETOES.has(veto) && findVeto(verdict) === null && findVeto(judgePair(untie(a), untie(b))) === veto;

const untie = (record: PreparedRecord): PreparedRecord => ({ ...record, doi: null, identifiers: new Set() });

const findVeto = (verdict: Verdict): Veto | null => (verdict.decision === 'apart' ? verdict.veto : null);

function rank(verdict: Verdict): { reason: string; strength: number }[] {
  if (verdict.decision !== 'apart') return [{ reason: verdict.reason, strength: verdict.strength }];
  return verdict.reason === null ? [] : [{ reason: verdict.reason, strength: VETOED_STRENGTH }];
}
