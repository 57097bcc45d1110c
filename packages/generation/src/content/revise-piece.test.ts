import { AppError, type ContentType, type LlmTextCall, quizFormat } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createQuiz, createRequest, createSampleFramework } from '../testing/samples.ts';

const requirements = ['Use an example from cooking.'];

function createContent(start: Partial<Parameters<typeof createMemoryStore>[0]> = {}, script?: Script) {
  const framework = createSampleFramework([['a']]);
  const memory = createMemoryStore({ request: createRequest(), framework, ...start });
  const fake = createFakeLlm(script);
  const { content } = createTestLanes({ llm: fake.llm, store: memory.store });
  return { ...memory, ...fake, content };
}

/** A finished concept one of whose pieces is to be made anew. */
async function createRevision(
  content_type: ContentType,
  start: Parameters<typeof createContent>[0] = {},
  script?: Script,
) {
  const first = createContent();
  await first.content(first.claim('content'), createSignals());
  const wanted = [{ concept_id: 'a', content_type, version: 2 }];
  const revision = createContent({ kind: 'modify', requirements, wanted, ...start }, script);
  for (const [key, artifact] of first.row.artifacts) revision.row.artifacts.set(key, artifact);
  return { ...revision, first };
}

const readData = (call: LlmTextCall | undefined) => JSON.parse(call?.prompt.user.split('\n').at(-2) ?? '{}');

describe('a task that modifies a piece', () => {
  it.each(['tutorial', 'resources', 'quiz'] as const)(
    'asks once for the next version of the %s, with the present one and the requirements',
    async (content_type) => {
      const { row, claim, content, calls, first } = await createRevision(content_type);
      await content(claim('content'), createSignals());
      expect(calls.map(({ step, fresh }) => [step, fresh])).toEqual([[content_type, true]]);
      const before = first.row.artifacts.get(`a/${content_type}`);
      const data = readData(calls[0]);
      expect(data).toMatchObject({ present: before?.body, requirements });
      const lesson = first.row.artifacts.get('a/tutorial')?.body as { markdown: string };
      expect(data.tutorial_markdown).toBe(content_type === 'quiz' ? lesson.markdown : undefined);
      expect(row.artifacts.get(`a/${content_type}`)?.version).toBe(2);
      expect(row.ending).toMatchObject({
        edge: 'complete',
        summary: { artifacts_total: 1, artifacts_done: 1 },
      });
      expect(row.concepts.get('a')).toBe('completed');
    },
  );

  it('stores what the model made of the present version', async () => {
    const script: Script = ({ step, prompt }) => {
      if (step !== 'quiz') return undefined;
      const { present } = JSON.parse(prompt.user.split('\n').at(-2) ?? '{}');
      return { questions: [...present.questions, ...createQuiz('cooking').questions] };
    };
    const { row, claim, content, first } = await createRevision('quiz', {}, script);
    await content(claim('content'), createSignals());
    const { questions } = quizFormat.decode.parse(createQuiz('a'));
    const added = quizFormat.decode.parse(createQuiz('cooking'));
    expect(first.row.artifacts.get('a/quiz')?.body).toEqual({ questions });
    expect(row.artifacts.get('a/quiz')?.body).toEqual({ questions: [...questions, ...added.questions] });
  });

  it('leaves the concept complete with its old version when it fails', async () => {
    const refused = () => Promise.reject(new AppError('llm_refused', 'It declined.'));
    const { row, claim, content } = await createRevision('tutorial', {}, refused);
    await content(claim('content'), createSignals());
    expect(row.artifacts.get('a/tutorial')?.version).toBe(1);
    expect(row.concepts.get('a')).toBe('completed');
    expect(row.failures).toMatchObject([{ content_type: 'tutorial', code: 'llm_refused' }]);
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'content_failed' } });
  });

  it('keeps its requirements in a retry', async () => {
    const { claim, content, calls } = await createRevision('tutorial', { kind: 'retry' });
    await content(claim('content'), createSignals());
    expect(readData(calls[0])).toMatchObject({ requirements });
  });

  it('writes what was never there as any task would, whatever is required of the rest', async () => {
    const wanted = (['tutorial', 'resources', 'quiz'] as const).map((content_type) => ({
      concept_id: 'a',
      content_type,
      version: 1,
    }));
    const { claim, content, calls, row } = createContent({ kind: 'retry', requirements, wanted });
    await content(claim('content'), createSignals());
    expect(row.ending?.edge).toBe('complete');
    for (const call of calls) expect(Object.keys(readData(call))).not.toContain('present');
  });

  it('writes the new concepts of an edited roadmap, for which nothing is required', async () => {
    const { row, claim, content, calls } = createContent({ kind: 'modify' });
    await content(claim('content'), createSignals());
    expect(calls).toHaveLength(3);
    for (const call of calls) {
      expect(call.fresh).toBe(false);
      expect(Object.keys(readData(call))).not.toContain('requirements');
    }
    expect(row.ending).toMatchObject({ edge: 'complete', summary: { concepts_done: 1, artifacts_done: 3 } });
  });
});
