import type { ConceptView, RoadmapView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { RoadwrightError } from '../error/roadwright-error.ts';
import { readCourse } from './read-course.ts';
import { renderCourseFile } from './render-course-file.ts';

const node = (concept_id: string, written: boolean) => ({
  concept_id,
  title: `The [${concept_id}]`,
  description: `What ${concept_id} means.`,
  difficulty: 'easy',
  estimated_hours: 2,
  artifacts: {
    tutorial: { version: written ? 1 : null },
    resources: { version: written ? 1 : null },
    quiz: { version: null },
  },
});

const createRoadmap = (language: string) =>
  ({
    roadmap_id: 'rust',
    title: 'Rust *ownership*',
    summary: 'Who owns what.',
    language,
    total_estimated_hours: 4,
    recommended_completion_weeks: 1,
    stages: [
      {
        title: 'Basics',
        description: '',
        modules: [
          { title: 'Memory', concepts: [node('stack', true)] },
          { title: 'Moves', concepts: [node('moves', false)] },
        ],
      },
    ],
  }) as unknown as RoadmapView;

const createConcept = (written: boolean, concept_id: string) =>
  ({
    ...node(concept_id, written),
    tutorial: written ? { markdown: '# The stack\n\nText.\n\n## Why\n\n```sh\n# no heading\n```' } : null,
    resources: written
      ? {
          resources: [
            { title: 'A book', url: 'https://doc.test/a(b)', resource_type: 'book', description: 'Good.' },
          ],
        }
      : null,
    quiz: null,
  }) as unknown as ConceptView;

const read = (language: string) =>
  readCourse(
    {
      getRoadmap: async () => createRoadmap(language),
      getQuality: () =>
        Promise.reject(new RoadwrightError({ status: 404, code: 'not_found', detail: 'No such route.' })),
      getConcept: async ({ concept_id }) => createConcept(concept_id === 'stack', concept_id),
    },
    'rust',
  );

test('a course is one file in teaching order, each lesson below its heading', async () => {
  expect(renderCourseFile(await read('en'))).toBe(`# Rust \\*ownership\\*

Who owns what.

*4 h · about 1 week*

## 1. Basics

### 1.1 The \\[stack\\]

*Memory · easy · 2 h*

Text.

#### Why

\`\`\`sh
# no heading
\`\`\`

#### Resources

- [A book](<https://doc.test/a(b)>) *(book)*: Good.

> Not there yet: quiz.

### 1.2 The \\[moves\\]

*Moves · easy · 2 h*

What moves means.

> Not there yet: tutorial, resources, quiz.
`);
});

test('a Chinese course is in Chinese words', async () => {
  const text = renderCourseFile(await read('zh-CN'));
  expect(text).toContain('#### 资源');
  expect(text).toContain('> 尚未写好：教程、资源、测验。');
});
