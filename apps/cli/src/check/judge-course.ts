import { createSlug, type Finding, type Framework, listConcepts } from '@roadwright/domain';
import {
  applyRules,
  COURSE_QUIZ_RULES,
  COURSE_RULES,
  prepareCourse,
  type QuizItem,
  type WrittenPieces,
} from '@roadwright/quality';
import type { OutlinePiece } from './piece.ts';
import type { PreparedChapter } from './prepare-chapter.ts';

/** What the whole of a course shows, apart by where it belongs. */
export interface CourseFindings {
  readonly whole: readonly Finding[];
  /** What stands in one of its chapters. */
  readonly placed: readonly { readonly chapter: PreparedChapter; readonly finding: Finding }[];
}

/** Judges what only several lessons and quizzes together show. */
export function judgeCourse(chapters: readonly PreparedChapter[]): CourseFindings {
  const whole = applyRules(COURSE_QUIZ_RULES, chapters.flatMap(listItems));
  const outline = readCourse(chapters);
  if (outline === null) return { whole, placed: [] };
  const { framework, known } = outline;
  const { written, owners } = gather(known);
  const placed = applyRules(COURSE_RULES, prepareCourse(framework, written)).flatMap((finding) => {
    const chapter = owners.get(finding.where);
    return chapter === undefined ? [] : [{ chapter, finding: { ...finding, where: '' } }];
  });
  return { whole, placed };
}

const listItems = ({ items }: PreparedChapter): QuizItem[] => [...items.values()].flat();

interface ReadCourse {
  readonly framework: Framework;
  /** Chapters by the concept that they are about. */
  readonly known: readonly KnownChapter[];
}

interface KnownChapter {
  readonly id: string;
  readonly chapter: PreparedChapter;
}

/** The order that a course is read in: of its outline, else of its pages. */
function readCourse(chapters: readonly PreparedChapter[]): ReadCourse | null {
  const outlines = chapters.flatMap(({ chapter }) =>
    chapter.pieces.filter((piece): piece is OutlinePiece => piece.kind === 'outline'),
  );
  const [outline] = outlines;
  if (outlines.length > 1) return null;
  return outline === undefined ? readPages(chapters) : matchOutline(outline.framework, chapters);
}

const NUMBER = /^\d+[-_. ]+/;

/** A file is called by its concept's id, with or without a number before it. */
function matchOutline(framework: Framework, chapters: readonly PreparedChapter[]): ReadCourse {
  const ids = new Set(listConcepts(framework).map(({ concept }) => concept.concept_id));
  const known = chapters.flatMap((chapter) => {
    const { name } = chapter.chapter;
    const id = [name, name.replace(NUMBER, '')].find((one) => ids.has(one));
    return id === undefined ? [] : [{ id, chapter }];
  });
  return { framework, known };
}

function readPages(chapters: readonly PreparedChapter[]): ReadCourse | null {
  const pages = chapters.filter(({ chapter }) => chapter.module_title !== '' && chapter.title !== '');
  const [first] = pages;
  if (first === undefined || pages.length < 2) return null;
  const known = pages.map((chapter, index) => ({
    id: `${createSlug(chapter.chapter.title)}-${index}`,
    chapter,
  }));
  const stages = [...Map.groupBy(known, ({ chapter }) => chapter.chapter.stage_title)].map(
    ([title, own]) => ({
      ...{ stage_id: title, title, description: '' },
      modules: [...Map.groupBy(own, ({ chapter }) => chapter.chapter.module_title)].map(readModule),
    }),
  );
  const framework = {
    ...{ title: first.file.title, summary: '', language: first.language, stages },
    ...{ total_estimated_hours: pages.length, recommended_completion_weeks: 1 },
  };
  return { framework, known };
}

const readModule = ([title, own]: readonly [title: string, own: readonly KnownChapter[]]) => ({
  ...{ module_id: title, title, description: '' },
  concepts: own.map(({ id, chapter }) => ({
    ...{ concept_id: id, title: chapter.chapter.title, description: '', difficulty: 'medium' as const },
    ...{ estimated_hours: 1, prerequisites: [], keywords: [] },
  })),
});

function gather(known: readonly KnownChapter[]) {
  const written = new Map<string, Required<WrittenPieces>>();
  const owners = new Map<string, PreparedChapter>();
  for (const { id, chapter } of known) {
    const before = written.get(id) ?? { lesson: null, items: [] };
    const items = [...before.items, ...listItems(chapter)];
    written.set(id, { lesson: chapter.subject ?? before.lesson, items });
    if (chapter.subject !== null || !owners.has(id)) owners.set(id, chapter);
  }
  return { written, owners };
}
