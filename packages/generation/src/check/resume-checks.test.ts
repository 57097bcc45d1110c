import { AppError, CONTENT_TYPES, type LinkChecker, type PipelineStore } from '@roadwright/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm } from '../testing/fake-llm.ts';
import { waitTurns } from '../testing/faulty-store.ts';
import { createMemoryStore, type MemoryTask } from '../testing/memory-store.ts';
import { answerTruly, createRiverQuestion, RIVER_LESSON, RIVER_QUESTIONS } from '../testing/rivers.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const CONCEPTS = ['a', 'b', 'c'];
const PIECES = CONCEPTS.flatMap((concept_id) =>
  CONTENT_TYPES.map((content_type) => `${concept_id}/${content_type}`),
);
const [FIRST = '', ...OTHERS] = RIVER_QUESTIONS;

interface Break {
  readonly kind: 'crash' | 'wind_down';
  /** Commits before it happens. */
  readonly after: number;
}

interface Story {
  /** Pieces that are faulty when they are first written. */
  readonly faulty: readonly string[];
  readonly paces: readonly number[];
  readonly breaks: readonly Break[];
  readonly writes_per_task: number;
}

/** What is written for a piece, faulty or not. */
function write(answer: string, is_faulty: boolean): unknown {
  if (answer === 'tutorial')
    return is_faulty ? `${RIVER_LESSON}\n\nAs an AI language model, I cannot travel.` : RIVER_LESSON;
  if (answer === 'quiz') {
    const questions = OTHERS.map((question) => createRiverQuestion(question));
    return { questions: [createRiverQuestion(FIRST, is_faulty ? 'the Adriatic' : undefined), ...questions] };
  }
  const name = is_faulty ? 'dead' : 'europe';
  const entry = { resource_type: 'article', description: 'Read it.', language: 'en', work_id: '' };
  return { resources: [{ title: `About ${name}`, url: `https://rivers.museum/${name}`, ...entry }] };
}

const links: LinkChecker = {
  check: async ({ url }) => ({
    url,
    state: url.endsWith('dead') ? 'dead' : 'ok',
    reason: 'seen',
    checked_at: '2026-01-01T00:00:00.000Z',
  }),
};

function breakStore(row: MemoryTask, store: PipelineStore, { after, kind }: Break, winding: AbortController) {
  let left = after;
  const pass = async (epoch: number, turns: number): Promise<void> => {
    await waitTurns(turns);
    if (left === 0 && kind === 'wind_down') winding.abort(new AppError('winding_down', 'Enough.'));
    if (left === 0 && kind === 'crash' && epoch === row.epoch) row.epoch += 1;
    left -= 1;
  };
  const broken: PipelineStore = {
    ...store,
    async write(task, flush) {
      await pass(task.epoch, flush.write_no % 3);
      return await store.write(task, flush);
    },
    async end(task, ending) {
      await pass(task.epoch, 0);
      return await store.end(task, ending);
    },
  };
  return broken;
}

async function play({ faulty, paces, breaks, writes_per_task }: Story) {
  const framework = createSampleFramework([['a', 'b'], ['c']]);
  const { row, store, claim } = createMemoryStore({ request: createRequest(), framework });
  let paid = 0;
  for (const broken of [...breaks, { kind: 'crash', after: Number.POSITIVE_INFINITY } as const]) {
    if (row.ending !== null && row.ending.edge !== 'continue') break;
    const winding = new AbortController();
    const written = new Set(row.artifacts.keys());
    const { llm, calls } = createFakeLlm(async (call) => {
      await waitTurns(paces[calls.length % paces.length] ?? 0);
      const { answer, scope, step, prompt } = call;
      if (answer === 'answer_check') return answerTruly(call);
      if (answer === 'quiz_repair') return { questions: [createRiverQuestion(FIRST)] };
      const piece = `${scope.concept_id}/${step}`;
      const isFirst = !written.has(piece) && !prompt.version.startsWith('link-replacement@');
      // Of two quizzes asked for, the one about a lesson that is then mended is never stored.
      if (answer !== 'quiz') written.add(piece);
      return write(answer, isFirst && faulty.includes(piece));
    });
    const { content } = createTestLanes({
      llm,
      store: breakStore(row, store, broken, winding),
      writes_per_task,
      checks: { answers: true, links },
    });
    await content(claim('content'), createSignals({ wind_down: winding.signal }));
    paid += calls.length;
  }
  return { row, paid };
}

it('is judged once and mended whoever dies or lets go, and told of before the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        faulty: fc.subarray(PIECES),
        paces: fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
        breaks: fc.array(
          fc.record({ kind: fc.constantFrom('crash' as const, 'wind_down' as const), after: fc.nat(14) }),
          { maxLength: 4 },
        ),
        writes_per_task: fc.integer({ min: 1, max: 3 }),
      }),
      async (story) => {
        const { row, paid } = await play(story);
        expect(row.ending).toMatchObject({ edge: 'complete', summary: { artifacts_done: 9 } });
        const told = row.events.flatMap((event) =>
          event.type === 'quality_checked' ? [`${event.concept_id}/${event.content_type}`] : [],
        );
        expect(told.toSorted()).toEqual(PIECES.toSorted());
        for (const piece of PIECES) {
          const version = story.faulty.includes(piece) ? 2 : 1;
          expect([piece, row.artifacts.get(piece)?.version]).toEqual([piece, version]);
          expect([piece, row.verdicts.get(piece)?.version]).toEqual([piece, version]);
        }
        const made = row.writes.flatMap(({ artifacts }) => artifacts.filter(({ mends }) => !mends));
        expect(made).toHaveLength(9);
        expect(row.course_verdict).not.toBeNull();
        expect(row.usage.llm_calls).toBeLessThanOrEqual(paid);
        // Whoever lets go in good order has told of all that was paid.
        if (story.breaks.every(({ kind }) => kind === 'wind_down')) expect(row.usage.llm_calls).toBe(paid);
      },
    ),
    { numRuns: 100 },
  );
});
