import { basename, dirname } from 'node:path';
import type { Chapter, LessonPiece, Piece, ReadFile, ResourcesPiece } from './piece.ts';

/** A chapter with its file and what belongs to it from other files. */
export interface PairedChapter {
  readonly file: ReadFile;
  readonly chapter: Chapter;
  readonly lesson: LessonPiece | null;
  readonly resources: ResourcesPiece | null;
}

/** What a file is called by: `01-loops` of `basics/01-loops.quiz.json`. */
export const nameFile = (path: string): string => basename(path).split('.')[0] ?? '';

/**
 * Finds the lesson and the reading list of each chapter: in its own file, in the files of the same name, else the only one
 * of its folder.
 */
export function pairPieces(files: readonly ReadFile[]): PairedChapter[] {
  const chapters = files.flatMap((file) => file.chapters.map((chapter) => ({ file, chapter })));
  const loose = chapters.filter(({ file }) => file.kind === 'lesson' || file.kind === 'resources');
  const byName = Map.groupBy(loose, ({ file }) => `${dirname(file.path)}/${nameFile(file.path)}`);
  const byFolder = Map.groupBy(loose, ({ file }) => dirname(file.path));
  return chapters.map(({ file, chapter }) => {
    const folder = dirname(file.path);
    const near = [byName.get(`${folder}/${nameFile(file.path)}`) ?? [], byFolder.get(folder) ?? []];
    const pools = [chapter.pieces, ...near.map((others) => others.flatMap((other) => other.chapter.pieces))];
    return {
      file,
      chapter,
      lesson: choose(pools, (piece) => piece.kind === 'lesson'),
      resources: choose(pools, (piece) => piece.kind === 'resources'),
    };
  });
}

/** The first pool that has exactly one; more than one in the same folder may belong to anybody. */
function choose<Kind extends Piece>(
  pools: readonly (readonly Piece[])[],
  is: (piece: Piece) => piece is Kind,
): Kind | null {
  for (const pool of pools) {
    const found = pool.filter(is);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}
