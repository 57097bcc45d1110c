import { keep, readKept } from '../page/keep.ts';

const keyOf = (roadmap_id: string): string => `roadwright.folded.${roadmap_id}`;

/** Reads which modules of a course the reader has folded. */
export function readFolded(roadmap_id: string): ReadonlySet<string> {
  const kept = readKept(keyOf(roadmap_id));
  return new Set(kept === null || kept === '' ? [] : kept.split(' '));
}

/** Remembers which modules of a course are folded; their ids hold no blanks. */
export const keepFolded = (roadmap_id: string, folded: ReadonlySet<string>): void =>
  keep(keyOf(roadmap_id), [...folded].join(' '));

/** Folds a module or opens it. */
export function fold(folded: ReadonlySet<string>, module_id: string, open: boolean): ReadonlySet<string> {
  const next = new Set(folded);
  if (open) next.delete(module_id);
  else next.add(module_id);
  return next;
}
