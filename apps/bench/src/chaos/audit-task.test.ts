import { describe, expect, it } from 'vitest';
import { auditTask } from './audit-task.ts';
import { renderBreach } from './breach.ts';
import type { TaskRecord } from './read-records.ts';

const CONTENT = ['tutorial', 'resources', 'quiz'] as const;

const frame = (content_type: string | null, status: string) =>
  JSON.stringify({ concept_id: 'a', content_type, status });

/** A course of one concept; it was taken over at 200, when the tutorial was stored and the resources were not. */
function createRecord(changes: Partial<TaskRecord> = {}): TaskRecord {
  const types = [
    ['task_queued', '{}'],
    ['task_started', '{}'],
    ['content_generation_progress', frame(null, 'generating')],
    ['task_recovering', '{}'],
    ['content_generation_progress', frame('quiz', 'completed')],
    ['task_completed', '{}'],
  ] as const;
  return {
    task_id: 'the-task',
    learning_goal: 'Learn it',
    status: 'completed',
    attempt: 2,
    concepts_total: 1,
    steps: [
      { piece: '/intent_analysis', version: 1, at_ms: 20 },
      { piece: '/curriculum', version: 1, at_ms: 40 },
    ],
    artifacts: CONTENT.map((answer, index) => ({
      piece: `a/${answer}`,
      version: 1,
      at_ms: 150 + 100 * index,
    })),
    calls: [
      { piece: '/intent_analysis', at_ms: 10 },
      { piece: '/curriculum', at_ms: 30 },
      { piece: 'a/tutorial', at_ms: 50 },
      { piece: 'a/resources', at_ms: 50 },
      { piece: 'a/resources', at_ms: 210 },
      { piece: 'a/quiz', at_ms: 210 },
    ],
    events: types.map(([type, data], index) => ({
      seq: index + 1,
      type,
      data,
      at_ms: index === 3 ? 200 : 0,
    })),
    ...changes,
  };
}

const findBroken = (changes: Partial<TaskRecord>) =>
  auditTask(createRecord(changes)).breaches.map(renderBreach).join();

describe('an audit', () => {
  it('finds nothing when just what was in flight at a takeover was asked for again', () => {
    const figures = { artifacts: 3, calls: 6, repeated: 1, lost: 1, takeovers: 1 };
    expect(auditTask(createRecord())).toEqual({ breaches: [], ...figures });
  });

  it('finds what is missing or there twice', () => {
    const { artifacts } = createRecord();
    expect(findBroken({ status: 'failed' })).toContain('it ended failed');
    expect(findBroken({ artifacts: artifacts.slice(1) })).toContain('2 of 3 pieces are stored');
    expect(findBroken({ concepts_total: 0, artifacts: [] })).toContain('0 of 0 pieces');
    expect(findBroken({ artifacts: [...artifacts, { ...artifacts[0]!, version: 2 }] })).toContain(
      'a/tutorial has a version 2',
    );
  });

  it('finds gaps, repetitions and wrong ends in the events', () => {
    const { events } = createRecord();
    expect(findBroken({ events: events.toSpliced(1, 1) })).toContain('4 events are not where');
    expect(findBroken({ events: [...events, events[0]!] })).toContain('1 events are not where');
    expect(findBroken({ events: events.slice(0, -1) })).toContain('it has 0 ends');
    expect(findBroken({ events: [...events, { ...events.at(-1)!, seq: 7 }] })).toContain('it has 2 ends');
    expect(findBroken({ events: [...events.slice(0, -1), ...events.slice(2, 3)] })).toContain(
      '"a/whole generating" was told twice',
    );
  });

  it('finds calls for what was stored, and more repetitions than losses', () => {
    const { calls } = createRecord();
    const again = (piece: string) => findBroken({ calls: [...calls, { piece, at_ms: 220 }] });
    expect(again('a/tutorial')).toContain('a/tutorial was asked for although it was stored');
    expect(again('a/quiz')).toBe(
      'only_lost_is_repeated: task the-task: 2 calls were repeated, but only 1 had been lost',
    );
  });
});
