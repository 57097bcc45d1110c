import { createPipelineStore, type Database, startLanes } from '@roadwright/db';
import { createWrite } from '@roadwright/db/testing';
import type {
  ArtifactDraft,
  ClaimedTask,
  ClaimSignals,
  Lane,
  TaskEnding,
  TaskWrite,
  WriteOutcome,
} from '@roadwright/domain';
import { createBody, framework } from './course.ts';

type Opening = Extract<TaskEnding, { edge: 'open_content' | 'open_review' }>;

/** An ending for which no test has to make up what a validation says. */
type TestEnding = Exclude<TaskEnding, Opening> | (Omit<Opening, 'verdict'> & Partial<Opening>);

const VERDICT = { valid: true, score: 80 } as const;

const withVerdict = (ending: TestEnding): TaskEnding =>
  'framework' in ending ? { verdict: VERDICT, ...ending } : ending;

/** A claimed task in the hands of a test. */
export interface HeldTask {
  readonly task: ClaimedTask;
  /** Aborted when the work has to end. */
  readonly abort: AbortSignal;
  /** Stores what the test gives as the next write. */
  write(write: Partial<Omit<TaskWrite, 'write_no'>>): Promise<WriteOutcome>;
  /** Ends the claim. */
  end(ending: TestEnding): Promise<WriteOutcome>;
  /** Leaves the task as it is. */
  letGo(): void;
}

export interface TestWorker {
  /** Waits for the next task of this lane. */
  take(lane: Lane): Promise<HeldTask>;
  /** Designs the next task up to a stored outline. */
  design(roadmap_id: string, edge?: 'open_content' | 'open_review'): Promise<void>;
  /** Makes every piece that the next task of the content lane wants, and ends it. */
  fill(): Promise<void>;
  stop(): Promise<void>;
}

const TIMING = { beat_s: 1, lease_s: 30, sweep_s: 1, shutdown_grace_s: 0 };
const SUMMARY = {
  concepts_total: 2,
  concepts_done: 2,
  concepts_failed: 0,
  artifacts_total: 6,
  artifacts_done: 6,
};

/** Starts the real lanes with the test in the place of the pipeline. */
export async function startTestWorker(database: Database): Promise<TestWorker> {
  const store = createPipelineStore(database, { lease_s: TIMING.lease_s });
  const waiting: Record<string, { held: HeldTask[]; takers: ((held: HeldTask) => void)[] }> = {
    design: { held: [], takers: [] },
    content: { held: [], takers: [] },
  };

  const handler = (task: ClaimedTask, { abort }: ClaimSignals): Promise<void> => {
    const done = Promise.withResolvers<void>();
    if (abort.aborted) done.resolve();
    abort.addEventListener('abort', () => done.resolve());
    let write_no = task.write_no;
    const held: HeldTask = {
      task,
      abort,
      write: (write) => store.write(task, createWrite(++write_no, write)),
      end: async (ending) => {
        const outcome = await store.end(task, { ...withVerdict(ending), write_no: ++write_no });
        done.resolve();
        return outcome;
      },
      letGo: done.resolve,
    };
    const lane = waiting[task.lane];
    const taker = lane?.takers.shift();
    if (taker === undefined) lane?.held.push(held);
    else taker(held);
    return done.promise;
  };

  const runner = await startLanes(database, {
    worker_id: 'test-worker',
    lanes: { design: 4, content: 4 },
    handlers: { design: handler, content: handler },
    timing: TIMING,
  });

  const take: TestWorker['take'] = (lane) => {
    const { held, takers } = waiting[lane] ?? { held: [], takers: [] };
    const next = held.shift();
    return next === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(next);
  };

  return {
    take,
    async design(roadmap_id, edge = 'open_content') {
      const held = await take('design');
      await held.end({ edge, roadmap_id, framework });
    },
    async fill() {
      const held = await take('content');
      const { wanted } = await store.getCourse(held.task);
      for (const { concept_id, content_type, version } of wanted) {
        const artifact: ArtifactDraft = {
          ...createBody(content_type),
          concept_id,
          version,
          model: 'test',
          prompt_version: `${content_type}@1`,
        };
        await held.write({ artifacts: [artifact], events: [createProgress(concept_id, content_type)] });
      }
      await held.end({ edge: 'complete', summary: SUMMARY });
    },
    stop: () => runner.stop(),
  };
}

const createProgress = (concept_id: string, content_type: ArtifactDraft['content_type']) => ({
  type: 'content_generation_progress' as const,
  concept_id,
  concept_title: `About ${concept_id}`,
  content_type,
  status: 'completed' as const,
  progress_current: 0,
  progress_total: 2,
});
