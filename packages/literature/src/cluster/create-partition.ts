import type { Veto } from '../match/find-veto.ts';
import type { ClusterVeto } from './clustering.ts';

/** A pair of members that forbids two clusters to become one. */
interface Forbidding {
  readonly a: number;
  readonly b: number;
  readonly veto: ClusterVeto;
}

/**
 * No work is described in more ways than this, so what chains more together is a stub's title; the largest cluster
 * of the evaluation sets has 8. It also bounds the cost of a join.
 */
const MOST_KINDS = 100;

interface PartitionOptions {
  readonly size: number;
  /** What makes a member differ from others in the eyes of `findForbidden`; members that are equal in it are checked once. */
  readonly signatures: readonly string[];
  readonly findForbidden: (a: number, b: number) => Veto | null;
}

/** Sets of numbers that only join when no two members are forbidden to be together. */
export interface Partition {
  readonly find: (member: number) => number;
  /** Joins two sets, or tells what forbids it. */
  readonly join: (a: number, b: number) => Forbidding | null;
}

/** Every number below `size` starts as a set of its own. */
export function createPartition({ size, signatures, findForbidden }: PartitionOptions): Partition {
  const parents = Int32Array.from({ length: size }, (_, at) => at);
  /** One member per signature, of sets with more than one member. */
  const kinds = new Map<number, Map<string, number>>();

  function find(member: number): number {
    let root = member;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  }

  const kindsOf = (root: number): Map<string, number> =>
    kinds.get(root) ?? new Map([[signatures[root] ?? '', root]]);

  return {
    find,
    join(a, b) {
      const [root_a, root_b] = [find(a), find(b)];
      if (root_a === root_b) return null;
      const [kinds_a, kinds_b] = [kindsOf(root_a), kindsOf(root_b)];
      if (kinds_a.size + kinds_b.size > MOST_KINDS) return { a, b, veto: 'size' };
      for (const one of kinds_a.values()) {
        for (const two of kinds_b.values()) {
          const veto = findForbidden(one, two);
          if (veto !== null) return { a: one, b: two, veto };
        }
      }
      // The smaller map moves, so that all joins together stay cheap.
      const [into, from] = kinds_a.size >= kinds_b.size ? [root_a, root_b] : [root_b, root_a];
      const merged = into === root_a ? kinds_a : kinds_b;
      for (const [signature, member] of from === root_a ? kinds_a : kinds_b) merged.set(signature, member);
      parents[from] = into;
      kinds.set(into, merged);
      kinds.delete(from);
      return null;
    },
  };
}
