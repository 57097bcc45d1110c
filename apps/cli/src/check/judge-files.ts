import type { Finding } from '@roadwright/domain';
import type { CheckedFile, LocatedFinding } from './checked.ts';
import { judgePiece } from './judge-chapter.ts';
import { judgeCourse } from './judge-course.ts';
import { type PairedChapter, pairPieces } from './pair-pieces.ts';
import type { ReadFile } from './piece.ts';
import { type Defaults, type PreparedChapter, prepareChapter } from './prepare-chapter.ts';

/** Files that belong together. */
export interface FileGroup {
  /** What the findings over the whole stand under. */
  readonly path: string;
  readonly files: readonly ReadFile[];
}

/** Judges files that belong together, one by one and as a course; tells after each chapter that it is done. */
export async function judgeFiles(
  { path, files }: FileGroup,
  defaults: Defaults,
  onChapter: () => Promise<void>,
): Promise<CheckedFile[]> {
  const named = nameLanguage(files, defaults);
  const found = new Map<ReadFile, LocatedFinding[]>(
    files.map((file) => [
      file,
      file.faults.map((fault) => ({ ...fault, line: file.locateFault(fault.where) })),
    ]),
  );
  const chapters: PreparedChapter[] = [];
  for (const paired of pairPieces(files)) {
    const chapter = prepareChapter(paired, named);
    chapters.push(chapter);
    found.get(chapter.file)?.push(...judgeChapter(chapter));
    await onChapter();
  }
  const { whole, placed } = judgeCourse(chapters);
  for (const { chapter, finding } of placed) {
    found.get(chapter.file)?.push({ ...name(chapter, finding), line: null });
  }
  const [only] = files;
  const over = whole.map((finding) => ({ ...finding, line: null }));
  if (files.length === 1 && only !== undefined) found.get(only)?.push(...over);
  const checked = files.map(
    (file): CheckedFile => ({ path: file.path, kind: file.kind, findings: sort(found.get(file) ?? []) }),
  );
  return files.length > 1 && over.length > 0
    ? [...checked, { path, kind: 'course', findings: over }]
    : checked;
}

/** An outline among the files says what its lessons are in. */
function nameLanguage(files: readonly ReadFile[], defaults: Defaults): Defaults {
  const languages = files.flatMap(({ chapters }) =>
    chapters.flatMap(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'outline' && piece.names_language ? [piece.framework.language] : [],
      ),
    ),
  );
  const [language] = languages;
  return languages.length === 1 ? { language, ...defaults } : defaults;
}

const judgeChapter = (prepared: PreparedChapter): LocatedFinding[] =>
  prepared.chapter.pieces.flatMap((piece) =>
    judgePiece(piece, prepared).map((finding) => {
      const { where } = finding;
      const line = where === '' ? null : piece.locate(piece.kind === 'lesson' ? where : piece.prefix + where);
      return { ...name(prepared, finding), where: piece.prefix + where, line };
    }),
  );

/** In a course of one file, a line alone does not tell the concept. */
const name = ({ file, chapter }: PairedChapter, finding: Finding): Finding =>
  file.kind === 'course' ? { ...finding, detail: `“${chapter.title}”: ${finding.detail}` } : finding;

const sort = (findings: readonly LocatedFinding[]): LocatedFinding[] =>
  findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
