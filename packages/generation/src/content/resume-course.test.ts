import { AppError, CONTENT_TYPES, type EventBody, type PipelineStore } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLaneHandlers } from '../create-lane-handlers.ts';
import { createSignals } from '../testing/claim-signals.ts';
import { createFakeLlm } from '../testing/fake-llm.ts';
import { waitTurns } from '../testing/faulty-store.ts';
import { createMemoryStore, type MemoryTask } from '../testing/memory-store.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const CONCEPTS = ['a', 'b', 'c'];
const PIECES = CONCEPTS.flatMap((concept_id) =>
  CONTENT_TYPES.map((content_type) => `${concept_id}/${content_type}`),
);

/** Takes the lease away after so many commits, as a crash and the takeover after it would. */
function createCrashingStore(
  row: MemoryTask,
  { store, after }: { store: PipelineStore; after: number },
): PipelineStore {
  let left = after;
  const pass = async (epoch: number, turns: number): Promise<void> => {
    await waitTurns(turns);
    if (left === 0 && epoch === row.epoch) row.epoch += 1;
    left -= 1;
  };
  return {
    ...store,
    async write(task, write) {
      await pass(task.epoch, write.write_no % 3);
      return await store.write(task, write);
    },
    async end(task, ending) {
      await pass(task.epoch, 0);
      return await store.end(task, ending);
    },
  };
}

interface Story {
  readonly failing: readonly string[];
  /** Turns that each call takes, used in turn. */
  readonly paces: readonly number[];
  /** Commits after which each claim dies; the claim after the last one lives. */
  readonly crashes: readonly number[];
  readonly writes_per_task: number;
}

async function play({ failing, paces, crashes, writes_per_task }: Story) {
  const { row, store, claim } = createMemoryStore({
    request: createRequest(),
    framework: createSampleFramework([['a', 'b'], ['c']]),
  });
  const repeated: string[] = [];
  for (const after of [...crashes, Number.POSITIVE_INFINITY]) {
    if (row.ending !== null) break;
    const settled = new Set([
      ...row.artifacts.keys(),
      ...row.failures.map(({ concept_id, content_type }) => `${concept_id}/${content_type}`),
    ]);
    const { llm, calls } = createFakeLlm(async ({ step, scope }) => {
      await waitTurns(paces[calls.length % paces.length] ?? 0);
      if (failing.includes(`${scope.concept_id}/${step}`)) throw new AppError('llm_refused', 'No.');
    });
    const { content } = createLaneHandlers({
      llm,
      store: createCrashingStore(row, { store, after }),
      writes_per_task,
      randomBytes: (buffer) => buffer,
    });
    await content(claim('content'), createSignals());
    const asked = calls.map(({ step, scope }) => `${scope.concept_id}/${step}`);
    repeated.push(
      ...asked.filter((piece) => settled.has(piece)),
      ...asked.filter((piece, index) => asked.indexOf(piece) !== index),
    );
  }
  return { row, repeated };
}

const isFrame = (event: EventBody) => event.type === 'content_generation_progress';

function expectWellFormed(events: readonly EventBody[]): void {
  const frames = events.filter(isFrame);
  for (const concept_id of CONCEPTS) {
    const own = frames.filter((frame) => frame.concept_id === concept_id);
    expect(own[0]).toMatchObject({ content_type: null, status: 'generating' });
    expect(own.at(-1)).toMatchObject({ content_type: null });
    const ends = own.slice(1).map(({ content_type, status }) => `${content_type} ${status === 'generating'}`);
    expect([...ends].sort()).toEqual(['null false', 'quiz false', 'resources false', 'tutorial false']);
  }
  const counts = frames.map(({ progress_current }) => progress_current);
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
  expect(counts.at(-1)).toBe(CONCEPTS.length);
  expect(new Set(frames.map(({ progress_total }) => progress_total))).toEqual(new Set([CONCEPTS.length]));
  const steps = events.filter((event) => event.type === 'step_started' || event.type === 'step_completed');
  expect(steps.map(({ type, step }) => `${type} ${step}`)).toEqual([
    'step_started content_generation',
    'step_completed content_generation',
    'step_started finalizing',
  ]);
}

describe('a content task whose worker dies', () => {
  it('resumes from every prefix: each piece once, no paid work repeated, no frame told twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          failing: fc.subarray(PIECES, { maxLength: 3 }),
          paces: fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
          crashes: fc.array(fc.nat(12), { maxLength: 4 }),
          writes_per_task: fc.integer({ min: 1, max: 3 }),
        }),
        async (story) => {
          const { row, repeated } = await play(story);
          expect(repeated).toEqual([]);
          expectWellFormed(row.events);
          const lost = PIECES.filter(
            (piece) =>
              story.failing.includes(piece) ||
              (piece.endsWith('/quiz') && story.failing.includes(piece.replace('quiz', 'tutorial'))),
          );
          expect([...row.artifacts.keys()].sort()).toEqual(
            PIECES.filter((piece) => !lost.includes(piece)).sort(),
          );
          expect(
            row.failures.map(({ concept_id, content_type }) => `${concept_id}/${content_type}`).sort(),
          ).toEqual([...lost].sort());
          expect(row.ending?.edge).toBe(lost.length === 0 ? 'complete' : 'complete_partially');
          expect(row.ending).toMatchObject({
            summary: { concepts_total: 3, artifacts_total: 9, artifacts_done: 9 - lost.length },
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('names the reasons of earlier claims when nothing could be made at all', async () => {
    const { row } = await play({ failing: PIECES, paces: [1], crashes: [3, 2], writes_per_task: 1 });
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'content_failed' } });
    expect(JSON.stringify(row.ending)).toContain('(6 of 6) was llm_refused');
  });
});
