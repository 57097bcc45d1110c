import { type Section, unescapeMarkdown } from './exported-section.ts';
import type { Chapter, Piece, ReadFile } from './piece.ts';
import { readExportedQuiz } from './read-exported-quiz.ts';
import { readExportedResources } from './read-exported-resources.ts';

interface Source {
  readonly path: string;
  readonly markdown: string;
  /** What the concept of a page is called by. */
  readonly name: string;
}

const FACTS = /^\*(.+) · (?:easy|medium|hard|简单|中等|困难) · [\d.]+ (?:h|小时)\*$/;
const PLACE = /^(.+) › (.+)$/;
const NEEDS = /^Needs: \[/;
/** The last line of each page leads there. */
const CONTENTS = '](../../README.md)';
const STAGE = /^## \d+\. (.+)$/;
const CONCEPT = /^### \d+\.\d+ (.+)$/;
const REPORT = /^## (?:Quality report|质量报告)$/;
const RESOURCES = /^#{2,6} (?:Resources|资源)$/;
const QUIZ = /^#{2,6} (?:Quiz|测验)$/;
const FIRST_QUESTION = /^#{2,6} (?:Question|问题) 1$/;
const ENTRY = /^- .* \*\([a-z]+\)\*/;
const MISSING = /^> (?:Not there yet: |尚未写好：)/;

/** Reads a page of an exported course, or a course exported to one file; null where it is neither. */
export function readExported(source: Source): ReadFile | null {
  const lines = source.markdown.split('\n');
  const page = readPage(source, lines);
  if (page !== null) return page;
  const chapters = readChapters(lines);
  if (chapters.length === 0) return null;
  const title = unescapeMarkdown(/^# (.+)$/.exec(lines[0] ?? '')?.[1] ?? '');
  return { ...createFile(source, chapters), kind: 'course', title };
}

const createFile = ({ path }: Source, chapters: readonly Chapter[]) => ({
  path,
  kind: 'concept' as const,
  faults: [],
  locateFault: () => null,
  chapters,
  title: '',
  is_page: false,
});

function readPage(source: Source, lines: readonly string[]): ReadFile | null {
  const [at, next] = listWritten({ lines, from: 0, to: lines.length });
  const title = /^# (.+)$/.exec(lines[at ?? -1] ?? '')?.[1];
  const facts = FACTS.exec(lines[next ?? -1] ?? '')?.[1];
  const place = PLACE.exec(facts ?? '');
  if (title === undefined || next === undefined || place === null) return null;
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const to = (lines[last] ?? '').includes(CONTENTS) ? lines.lastIndexOf('---', last) : lines.length;
  const chapter = readChapter(
    { lines, from: next + 1, to: to === -1 ? lines.length : to },
    unescapeMarkdown(title),
  );
  const [, stage_title = '', module_title = ''] = place.map(unescapeMarkdown);
  const chapters = [{ ...chapter, name: source.name, stage_title, module_title }];
  return { ...createFile(source, chapters), is_page: true };
}

function readChapters(lines: readonly string[]): Chapter[] {
  let stage_title = '';
  const starts = lines.flatMap((line, index) => {
    stage_title = STAGE.exec(line)?.[1] ?? stage_title;
    const title = CONCEPT.exec(line)?.[1];
    const facts = FACTS.exec(lines[index + 2] ?? '')?.[1];
    return title === undefined || facts === undefined ? [] : [{ index, title, facts, stage_title }];
  });
  return starts.map(({ index, title, facts, stage_title: stage }, at) => {
    const next = starts[at + 1]?.index ?? lines.length;
    const ends = [STAGE, REPORT].map((end) =>
      findLine({ lines, from: index, to: next }, (line) => end.test(line)),
    );
    const to = Math.min(next, ...ends.filter((end) => end !== -1));
    const chapter = readChapter({ lines, from: index + 3, to }, unescapeMarkdown(title));
    return {
      ...chapter,
      name: `concept ${at + 1}`,
      stage_title: unescapeMarkdown(stage),
      module_title: unescapeMarkdown(facts),
    };
  });
}

type BareChapter = Pick<Chapter, 'title' | 'pieces'>;

function readChapter(section: Section, title: string): BareChapter {
  const { lines, from, to } = section;
  const nextOf = (line: number) => lines[listWritten({ lines, from: line + 1, to })[0] ?? -1] ?? '';
  const missing = findLine(section, (line) => MISSING.test(line));
  const end = missing === -1 ? to : missing;
  // The author's own text may have a heading of these words.
  const quiz = findLine(section, (line, at) => QUIZ.test(line) && FIRST_QUESTION.test(nextOf(at)));
  const list = findLine(section, (line, at) => RESOURCES.test(line) && ENTRY.test(nextOf(at)));
  const ends = [list, quiz, end].filter((line) => line !== -1);
  const pieces: Piece[] = [
    readLesson({ lines, from, to: Math.min(...ends) }, title),
    ...(list === -1 ? [] : [readExportedResources({ lines, from: list + 1, to: quiz === -1 ? end : quiz })]),
    ...(quiz === -1 ? [] : [readExportedQuiz({ lines, from: quiz + 1, to: end })]),
  ];
  return { title, pieces };
}

/** What is not the lesson is left blank, so that its lines keep their numbers. */
function readLesson({ lines, from, to }: Section, title: string): Piece {
  const own = lines.slice(from, to).map((line) => (NEEDS.test(line) ? '' : line));
  const markdown = '\n'.repeat(from) + own.join('\n').trimEnd();
  const locate = (where: string) => Number(/^line (\d+)$/.exec(where)?.[1] ?? from);
  return { kind: 'lesson', prefix: '', locate, markdown, title, language: null, level: null };
}

const listWritten = ({ lines, from, to }: Section): number[] => {
  const found: number[] = [];
  for (let at = from; at < to && found.length < 2; at++) if ((lines[at] ?? '').trim() !== '') found.push(at);
  return found;
};

/** The last line that fits; -1 where none does. */
function findLine({ lines, from, to }: Section, fits: (line: string, at: number) => boolean): number {
  for (let at = to - 1; at >= from; at--) if (fits(lines[at] ?? '', at)) return at;
  return -1;
}
