import { AppError, CONTENT_TYPES, type EventBody, type PipelineStore } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm } from '../testing/fake-llm.ts';
import { waitTurns } from '../testing/faulty-store.ts';
import { createMemoryStore, type MemoryTask } from '../testing/memory-store.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const CONCEPTS = ['a', 'b', 'c'];
const PIECES = CONCEPTS.flatMap((concept_id) =>
  CONTENT_TYPES.map((content_type) => `${concept_id}/${content_type}`),
);

interface Break {
  /** `crash` takes the lease away, as a death and the takeover after it would; `wind_down` lets go in good order. */
  readonly kind: 'crash' | 'wind_down';
  /** Commits before it happens. */
  readonly after: number;
}

interface Breaking {
  readonly store: PipelineStore;
  readonly broken: Break;
  readonly winding: AbortController;
}

function createBreakingStore(row: MemoryTask, { store, broken, winding }: Breaking): PipelineStore {
  let left = broken.after;
  const pass = async (epoch: number, turns: number): Promise<void> => {
    await waitTurns(turns);
    if (left === 0 && broken.kind === 'wind_down') winding.abort(new AppError('winding_down', 'Enough.'));
    if (left === 0 && broken.kind === 'crash' && epoch === row.epoch) row.epoch += 1;
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
  /** How each claim ends before its time; the claim after the last one has all it needs. */
  readonly breaks: readonly Break[];
  readonly writes_per_task: number;
}

const listSettled = (row: MemoryTask): ReadonlySet<string> =>
  new Set([
    ...row.artifacts.keys(),
    ...row.failures.map(({ concept_id, content_type }) => `${concept_id}/${content_type}`),
  ]);

async function play({ failing, paces, breaks, writes_per_task }: Story) {
  const { row, store, claim } = createMemoryStore({
    request: createRequest(),
    framework: createSampleFramework([['a', 'b'], ['c']]),
  });
  const repeated: string[] = [];
  const lost: string[] = [];
  for (const broken of [...breaks, { kind: 'crash', after: Number.POSITIVE_INFINITY } as const]) {
    if (row.ending !== null && row.ending.edge !== 'continue') break;
    const winding = new AbortController();
    const settled = listSettled(row);
    const { llm, calls } = createFakeLlm(async ({ step, scope }) => {
      await waitTurns(paces[calls.length % paces.length] ?? 0);
      if (failing.includes(`${scope.concept_id}/${step}`)) throw new AppError('llm_refused', 'No.');
    });
    const { content } = createTestLanes({
      llm,
      store: createBreakingStore(row, { store, broken, winding }),
      writes_per_task,
    });
    await content(claim('content'), createSignals({ wind_down: winding.signal }));
    const asked = calls.map(({ step, scope }) => `${scope.concept_id}/${step}`);
    repeated.push(
      ...asked.filter((piece) => settled.has(piece)),
      ...asked.filter((piece, index) => asked.indexOf(piece) !== index),
    );
    const kept = listSettled(row);
    if (broken.kind === 'wind_down') lost.push(...asked.filter((piece) => !kept.has(piece)));
  }
  return { row, repeated, lost };
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

describe('a content task whose worker dies or lets go', () => {
  it('resumes from every prefix: each piece once, no paid work repeated, no frame told twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          failing: fc.subarray(PIECES, { maxLength: 3 }),
          paces: fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
          breaks: fc.array(
            fc.record({ kind: fc.constantFrom('crash' as const, 'wind_down' as const), after: fc.nat(12) }),
            { maxLength: 4 },
          ),
          writes_per_task: fc.integer({ min: 1, max: 3 }),
        }),
        async (story) => {
          const { row, repeated, lost: paidInVain } = await play(story);
          expect(repeated).toEqual([]);
          expect(paidInVain).toEqual([]);
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
    const breaks = [3, 2].map((after) => ({ kind: 'crash' as const, after }));
    const { row } = await play({ failing: PIECES, paces: [1], breaks, writes_per_task: 1 });
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'content_failed' } });
    expect(JSON.stringify(row.ending)).toContain('(6 of 6) was llm_refused');
  });
});
