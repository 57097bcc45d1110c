import {
  type ArtifactDraft,
  type ClaimedTask,
  type ContentType,
  createUuidV7,
  type Framework,
  type GenerateRequest,
  generateRequestSchema,
  type Lane,
  type PipelineStore,
  type TaskEnding,
  type TaskWrite,
  type WriteOutcome,
} from '@roadwright/domain';
// Types what the tests' `inject('postgresUrl')` gives.
import type {} from '@roadwright/postgres/vitest';
import type { Database } from '../database/database.ts';
import { claimTask } from '../lane/claim-task.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { submitTask } from '../task/submit-task.ts';

const now = Date.now();
let ids = 0;

/** Gives a new id, later in order than every one before. */
export const createId = (): string =>
  createUuidV7(
    () => now + ids++,
    (buffer) => crypto.getRandomValues(buffer),
  );

let claims = 0;

/** Numbers the claims of every worker of a test. */
export const createClaimNo = (): number => ++claims;

/** A request with every default filled in. */
export const createRequest = (options: Partial<GenerateRequest['options']> = {}): GenerateRequest =>
  generateRequestSchema.parse({ preferences: { learning_goal: 'Learn Rust ownership' }, options });

/** An outline with these concepts in one module. */
export const createFramework = (concept_ids: readonly string[]): Framework => ({
  title: 'Rust',
  summary: 'From nothing to ownership',
  language: 'en',
  total_estimated_hours: concept_ids.length,
  recommended_completion_weeks: 1,
  stages: [
    {
      stage_id: 'basics',
      title: 'Basics',
      description: 'The first steps',
      modules: [
        {
          module_id: 'syntax',
          title: 'Syntax',
          description: 'How it reads',
          concepts: concept_ids.map((concept_id) => ({
            concept_id,
            title: `About ${concept_id}`,
            description: 'What it is',
            difficulty: 'easy',
            estimated_hours: 1,
            prerequisites: [],
            keywords: ['rust'],
          })),
        },
      ],
    },
  ],
});

/** An artifact of any content type that can be stored. */
export function createDraft(concept_id: string, content_type: ContentType, version = 1): ArtifactDraft {
  const made = { concept_id, version, model: 'test-model', prompt_version: `${content_type}@1` };
  switch (content_type) {
    case 'tutorial':
      return {
        ...made,
        content_type,
        body: {
          title: concept_id,
          summary: 'Short',
          markdown: `# ${concept_id} v${version}`,
          estimated_minutes: 5,
        },
      };
    case 'resources':
      return { ...made, content_type, body: { resources: [] } };
    case 'quiz':
      return { ...made, content_type, body: { questions: [] } };
  }
}

const EMPTY_WRITE: Omit<TaskWrite, 'write_no'> = {
  events: [],
  steps: [],
  artifacts: [],
  failures: [],
  concepts: [],
  verdicts: [],
  usage: { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 },
};

/** A flush of just these parts. */
export const createWrite = (write_no: number, parts: Partial<TaskWrite> = {}): TaskWrite => ({
  ...EMPTY_WRITE,
  ...parts,
  write_no,
});

type Opening = Extract<TaskEnding, { edge: 'open_content' | 'open_review' }>;

/** An ending for which no test has to make up what a validation says. */
type TestEnding = Exclude<TaskEnding, Opening> | (Omit<Opening, 'verdict'> & Partial<Opening>);

/** What a validation says of an outline that nothing speaks against. */
export const VERDICT = { valid: true, score: 80 } as const;

/** Fills in the verdict of an ending that opens an outline. */
const withVerdict = (ending: TestEnding): TaskEnding =>
  'framework' in ending ? { verdict: VERDICT, ...ending } : ending;

/** A claim in the hands of a test, which numbers its writes. */
export interface TestClaim {
  readonly task: ClaimedTask;
  readonly store: PipelineStore;
  write(parts?: Partial<TaskWrite>): Promise<WriteOutcome>;
  end(ending: TestEnding): Promise<WriteOutcome>;
}

/** What differs from the usual submission. */
export interface Submitting {
  readonly owner_id?: string;
  readonly request?: GenerateRequest;
  readonly max_pending?: number;
}

/** Submits a task and gives its id. */
export async function submit(database: Database, submitting: Submitting = {}): Promise<string> {
  const { owner_id = 'ann', request = createRequest(), max_pending = 100 } = submitting;
  const { task_id } = await submitTask(database, { task_id: createId(), owner_id, request, max_pending });
  return task_id;
}

/** Claims a task as a worker does; throws when it cannot be had. */
export async function claim(database: Database, task_id: string, lane: Lane = 'design'): Promise<TestClaim> {
  const worker = { worker_id: 'test-worker', claim_no: createClaimNo(), lease_s: 30, alone: true };
  const task = await claimTask(database.sql, { task_id, lane, ...worker });
  if (task === null) throw new Error(`${task_id} cannot be claimed`);
  const store = createPipelineStore(database, { lease_s: 3 });
  let { write_no } = task;
  const number = (outcome: WriteOutcome): WriteOutcome => {
    if (outcome.outcome === 'written') write_no += 1;
    return outcome;
  };
  return {
    task,
    store,
    write: async (parts) => number(await store.write(task, createWrite(write_no + 1, parts))),
    end: async (ending) => number(await store.end(task, { ...withVerdict(ending), write_no: write_no + 1 })),
  };
}

/** Submits, designs these concepts and claims the content: a task in the middle of its work. */
export async function openCourse(
  database: Database,
  concept_ids: readonly string[] = ['variables', 'ownership'],
  submitting: Submitting = {},
): Promise<TestClaim & { readonly roadmap_id: string }> {
  const task_id = await submit(database, submitting);
  const roadmap_id = `rust-${task_id.slice(-8)}`;
  const design = await claim(database, task_id);
  await design.end({ edge: 'open_content', roadmap_id, framework: createFramework(concept_ids) });
  return { ...(await claim(database, task_id, 'content')), roadmap_id };
}

/** What a task with two finished concepts sums up to. */
export const SUMMARY = {
  concepts_total: 2,
  concepts_done: 2,
  concepts_failed: 0,
  artifacts_total: 6,
  artifacts_done: 6,
};

/** Every piece of a concept, ready to be stored. */
export const createDrafts = (concept_id: string): ArtifactDraft[] => [
  createDraft(concept_id, 'tutorial'),
  createDraft(concept_id, 'resources'),
  createDraft(concept_id, 'quiz'),
];

/** Makes a course with every piece stored and its task completed. */
export async function completeCourse(database: Database, submitting: Submitting = {}) {
  const course = await openCourse(database, ['variables', 'ownership'], submitting);
  await course.write({
    artifacts: [...createDrafts('variables'), ...createDrafts('ownership')],
    concepts: [
      { concept_id: 'variables', status: 'completed' },
      { concept_id: 'ownership', status: 'completed' },
    ],
  });
  await course.end({ edge: 'complete', summary: SUMMARY });
  return course;
}
