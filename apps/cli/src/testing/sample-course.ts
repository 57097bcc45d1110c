import type { ConceptNode, ConceptView, EventBody, RoadmapView } from '@roadwright/domain';

const createNode = (concept_id: string, changes: Partial<ConceptNode> = {}): ConceptNode => ({
  concept_id,
  title: `About ${concept_id}`,
  description: `What ${concept_id} means.`,
  difficulty: 'easy',
  estimated_hours: 2,
  prerequisites: [],
  keywords: [],
  status: 'completed',
  done: false,
  artifacts: {
    tutorial: { status: 'completed', version: 1 },
    resources: { status: 'completed', version: 1 },
    quiz: { status: 'completed', version: 1 },
  },
  ...changes,
});

/** Two stages with three concepts; the last one lacks its quiz. */
export const ROADMAP: RoadmapView = {
  roadmap_id: 'rust-ownership-12345678',
  task_id: '01900000-0000-7000-8000-000000000001',
  title: 'Rust *ownership*',
  summary: 'Who owns what, and for how long.',
  status: 'partial_failure',
  language: 'en',
  total_estimated_hours: 6,
  recommended_completion_weeks: 1,
  version: 1,
  created_at: '2026-01-01T00:00:00Z',
  deleted_at: null,
  concepts_marked: 0,
  stages: [
    {
      stage_id: 'basics',
      title: 'Basics',
      description: 'Where values live.',
      modules: [
        {
          module_id: 'memory',
          title: 'Memory: stack/heap',
          description: '',
          concepts: [
            createNode('stack'),
            createNode('moves', { title: '移动 [moves]', prerequisites: ['stack'] }),
          ],
        },
      ],
    },
    {
      stage_id: 'beyond',
      title: 'Beyond',
      description: '',
      modules: [
        {
          module_id: 'lifetimes',
          title: 'Lifetimes',
          description: '',
          concepts: [
            createNode('elision', {
              status: 'partial',
              artifacts: {
                tutorial: { status: 'completed', version: 1 },
                resources: { status: 'completed', version: 1 },
                quiz: { status: 'failed', version: null },
              },
            }),
          ],
        },
      ],
    },
  ],
};

const NODES = ROADMAP.stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts));

const createConcept = (node: ConceptNode): ConceptView => ({
  ...node,
  roadmap_id: ROADMAP.roadmap_id,
  stage_title: 'A stage',
  module_title: 'A module',
  tutorial: {
    title: node.title,
    summary: 'Short.',
    markdown: `# ${node.title}\n\nThe lesson on ${node.concept_id}.`,
    estimated_minutes: 5,
  },
  resources: {
    resources: [
      {
        title: 'The [book]',
        url: 'https://doc.rust-lang.org/book/a_(b)',
        resource_type: 'book',
        description: 'Chapter 4.',
        language: 'en',
      },
    ],
  },
  quiz:
    node.artifacts.quiz.version === null
      ? null
      : {
          questions: [
            {
              question: 'Who owns a moved value?',
              question_type: 'single_choice',
              options: ['The old <binding>', 'The new one'],
              correct_answer: [1],
              explanation: 'A move hands it over.',
              difficulty: 'easy',
            },
          ],
        },
});

/** The concepts of the sample by id. */
export const CONCEPTS: ReadonlyMap<string, ConceptView> = new Map(
  NODES.map((node) => [node.concept_id, createConcept(node)]),
);

/** What the API answers for the sample. */
export const COURSE_ANSWERS: Readonly<Record<string, unknown>> = {
  [`GET /roadmaps/${ROADMAP.roadmap_id}`]: ROADMAP,
  ...Object.fromEntries(
    [...CONCEPTS].map(([id, view]) => [`GET /roadmaps/${ROADMAP.roadmap_id}/concepts/${id}`, view]),
  ),
};

const ended = (index: number, status: 'completed' | 'failed'): EventBody => ({
  type: 'content_generation_progress',
  concept_id: NODES[index]?.concept_id ?? '',
  concept_title: NODES[index]?.title ?? '',
  content_type: null,
  status,
  progress_current: index + 1,
  progress_total: NODES.length,
});

/** The events of the design of the sample. */
export const DESIGN_EVENTS: readonly EventBody[] = [
  { type: 'task_queued', attempt: 1 },
  { type: 'task_started', attempt: 1 },
  { type: 'step_started', step: 'intent_analysis' },
  { type: 'step_completed', step: 'intent_analysis' },
  { type: 'step_started', step: 'curriculum_design' },
  { type: 'roadmap_ready', roadmap_id: ROADMAP.roadmap_id, title: ROADMAP.title, concepts_total: 3 },
];

/** The events of its content: the last concept lacks its quiz. */
export const CONTENT_EVENTS: readonly EventBody[] = [
  { type: 'step_started', step: 'content_generation' },
  ended(0, 'completed'),
  ended(1, 'completed'),
  {
    type: 'content_generation_progress',
    concept_id: 'elision',
    concept_title: 'About elision',
    content_type: 'tutorial',
    status: 'completed',
    progress_current: 2,
    progress_total: 3,
  },
  {
    type: 'content_generation_progress',
    concept_id: 'elision',
    concept_title: 'About elision',
    content_type: 'quiz',
    status: 'failed',
    progress_current: 2,
    progress_total: 3,
    error: { code: 'llm_timeout', detail: 'The model did not answer in time.' },
  },
  ended(2, 'failed'),
  {
    type: 'task_completed',
    status: 'partial_failure',
    summary: {
      concepts_total: 3,
      concepts_done: 2,
      concepts_failed: 1,
      artifacts_total: 9,
      artifacts_done: 8,
    },
  },
];
