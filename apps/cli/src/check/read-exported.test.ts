import { renderCourseFile } from '@roadwright/client';
import type { ConceptView, ResourceView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { renderCourse } from '../export/render-course.ts';
import { CONCEPTS, ROADMAP } from '../testing/sample-course.ts';
import type { Chapter } from './piece.ts';
import { readExported } from './read-exported.ts';

const checked_at = '2026-02-03T10:00:00Z';
const link = (state: 'ok' | 'dead' | 'unverified' | 'blocked') => ({ state, reason: 'as it is', checked_at });
const list: ResourceView[] = (['ok', 'dead', 'unverified', 'blocked', null] as const).map((state, index) => ({
  title: `A *book* [${index}]`,
  url: `https://example.org/${index}/a_(b)`,
  resource_type: 'book',
  description: index === 1 ? '' : 'Good (very).',
  language: 'en',
  ...(state === null ? {} : { link: link(state) }),
}));

const withLists = (language: string) => ({
  roadmap: { ...ROADMAP, language },
  concepts: new Map(
    [...CONCEPTS].map(([id, view]): [string, ConceptView] => [
      id,
      { ...view, resources: { resources: list } },
    ]),
  ),
  quality: null,
});

/** What a chapter holds, by kind. */
function readPieces({ pieces }: Chapter) {
  const lesson = pieces.find((piece) => piece.kind === 'lesson');
  const quiz = pieces.find((piece) => piece.kind === 'quiz');
  const resources = pieces.find((piece) => piece.kind === 'resources');
  return { lesson, quiz, resources };
}

const EXPECTED = [
  ['stack', 1],
  ['moves', 1],
  ['elision', 0],
] as const;

test.for(['en', 'zh-CN'])('pages of an exported course are read back: %s', (language) => {
  const pages = renderCourse(withLists(language)).flatMap(({ path, text }) => {
    const file = readExported({ path, markdown: text, name: path });
    return file === null ? [] : [{ file, text }];
  });
  expect(pages.map(({ file: { kind, is_page, path } }) => [kind, is_page, path.endsWith('.md')])).toEqual(
    EXPECTED.map(() => ['concept', true, true]),
  );
  for (const [at, [concept_id, questions]] of EXPECTED.entries()) {
    const { file, text } = pages[at]!;
    const [chapter] = file.chapters;
    expect(chapter).toMatchObject({
      stage_title: at < 2 ? 'Basics' : 'Beyond',
      title: CONCEPTS.get(concept_id)?.title,
    });
    const { lesson, quiz, resources } = readPieces(chapter!);
    expect(lesson?.markdown.trim()).toBe(`The lesson on ${concept_id}.`);
    expect(text.split('\n')[lesson!.markdown.split('\n').length - 1]).toBe(`The lesson on ${concept_id}.`);
    expect(quiz?.questions.length ?? 0).toBe(questions);
    expect(
      resources?.resources.map(({ value: { title, url, resource_type, description } }) => [
        title,
        url,
        resource_type,
        description,
      ]),
    ).toEqual(
      list.map(({ title, url, resource_type, description }) => [title, url, resource_type, description]),
    );
    const states = list.map(({ url }) => resources?.link_states[url] ?? null);
    expect(states).toEqual(['ok', 'dead', 'unverified', 'blocked', null]);
    expect(text.split('\n')[resources!.locate('resources[3].url')! - 1]).toContain('example.org/3/');
  }
});

test.for(['en', 'zh-CN'])('a course in one file is read back: %s', (language) => {
  const markdown = renderCourseFile(withLists(language));
  const file = readExported({ path: 'course.md', markdown, name: 'course' });
  expect(file).toMatchObject({ kind: 'course', title: ROADMAP.title, is_page: false });
  expect(
    file?.chapters.map(({ title, stage_title, module_title }) => [title, stage_title, module_title]),
  ).toEqual([
    ['About stack', 'Basics', 'Memory: stack/heap'],
    ['移动 [moves]', 'Basics', 'Memory: stack/heap'],
    ['About elision', 'Beyond', 'Lifetimes'],
  ]);
  for (const [at, [concept_id, questions]] of EXPECTED.entries()) {
    const { lesson, quiz, resources } = readPieces(file!.chapters[at]!);
    expect(lesson?.markdown.trim()).toBe(`The lesson on ${concept_id}.`);
    expect(quiz?.questions.length ?? 0).toBe(questions);
    expect(resources?.resources).toHaveLength(list.length);
    if (questions === 1) {
      const line = quiz!.locate('questions[0].options[1]')!;
      expect(markdown.split('\n')[line - 1]).toMatch(/^#{5} (?:Question|问题) 1$/);
      expect(quiz?.questions[0]?.value).toEqual({
        question: 'Who owns a moved value?',
        question_type: 'true_false',
        options: ['The old <binding>', 'The new one'],
        correct_answer: [1],
        explanation: 'A move hands it over.',
        difficulty: 'medium',
      });
    }
  }
});

test.for([
  '# A lesson\n\nIts text.\n\n## Quiz\n\nAsk yourself.\n',
  '# Contents\n\n*Basics*\n\n- [A](a.md)\n',
  '## Question 1\n\n- **A.** x\n',
  '',
])('what somebody wrote by hand is no page: %#', (markdown) => {
  expect(readExported({ path: 'a.md', markdown, name: 'a' })).toBeNull();
});
