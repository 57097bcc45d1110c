import { LEVELS } from '@roadwright/domain';
import { createShapeFault } from './describe-shape.ts';
import { readFrontMatter } from './front-matter.ts';
import type { LessonPiece, ReadFile } from './piece.ts';
import { readExported } from './read-exported.ts';

interface Source {
  readonly path: string;
  readonly text: string;
  /** What the lesson is called by. */
  readonly name: string;
}

/** Reads a Markdown file: a lesson, or what `export` has made of a course. */
export function readMarkdownFile({ path, text, name }: Source): ReadFile {
  const { markdown, title, language, level } = readFrontMatter(text);
  const exported = readExported({ path, markdown, name });
  if (exported !== null) return exported;
  const known = LEVELS.find((word) => word === level?.toLowerCase());
  const fault = createShapeFault('level', {
    detail: `“${level}” is no level, so the readability is not judged.`,
    suggestion: `Write one of ${LEVELS.join(', ')}.`,
  });
  const heading = /^# +(\S.*)$/m.exec(markdown)?.[1]?.trimEnd();
  const locate = (where: string) => {
    const line = /^line (\d+)$/.exec(where)?.[1];
    return line === undefined ? null : Number(line);
  };
  const lesson: LessonPiece = {
    kind: 'lesson',
    prefix: '',
    locate,
    markdown,
    title: title ?? heading ?? name,
    language,
    level: known ?? null,
  };
  return {
    path,
    kind: 'lesson',
    faults: level === null || known !== undefined ? [] : [{ ...fault, severity: 'warning' }],
    locateFault: () => 1,
    chapters: [{ name, title: lesson.title, stage_title: '', module_title: '', pieces: [lesson] }],
    title: '',
    is_page: false,
  };
}
