import type { EventBody, PipelineStore } from '@roadwright/domain';
import { expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm } from '../testing/fake-llm.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

/** The frames of concept `a`, in short. */
const draw = (events: readonly EventBody[]) =>
  events.flatMap((event) =>
    event.type === 'content_generation_progress' && event.concept_id === 'a'
      ? [`${event.content_type ?? '-'} ${event.status} ${event.progress_current}`]
      : [],
  );

it.each(['tutorial', 'resources', 'quiz'])(
  'a concept whose %s the database refuses ends once',
  async (bad) => {
    const { store, row, claim } = createMemoryStore({
      request: createRequest(),
      framework: createSampleFramework([['a']]),
    });
    const picky: PipelineStore = {
      ...store,
      write: async (task, write) =>
        write.artifacts.some(({ content_type }) => content_type === bad)
          ? { outcome: 'refused', cause: new Error('22021') }
          : await store.write(task, write),
    };
    const { content } = createTestLanes({ llm: createFakeLlm().llm, store: picky });
    await content(claim('content'), createSignals());
    const frames = draw(row.events);
    // Of the last piece the refused flush had the end with it, which stays counted.
    expect(frames.filter((frame) => frame.startsWith(`${bad} `))).toEqual([
      `${bad} failed ${bad === 'quiz' ? 1 : 0}`,
    ]);
    expect(frames.filter((frame) => frame.startsWith('- '))).toEqual(['- generating 0', '- failed 1']);
    expect(frames.at(-1)).toBe('- failed 1');
    expect(row.concepts.get('a')).toBe('partial');
    expect(row.ending).toMatchObject({ summary: { concepts_done: 0, concepts_failed: 1 } });
  },
);
