import {
  applyEvent,
  type Connection,
  NO_PROGRESS,
  RoadwrightError,
  type TaskProgress,
} from '@roadwright/client';
import type { TaskView } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureWidth } from '../terminal/display-width.ts';
import { createPaint } from '../terminal/paint.ts';
import { CONTENT_EVENTS, DESIGN_EVENTS } from '../testing/sample-course.ts';
import { renderDuration } from './duration.ts';
import { renderLiveLines } from './live-lines.ts';
import { renderProblem } from './problem.ts';
import { renderStanding } from './status-label.ts';
import { renderTable } from './table.ts';
import { renderTaskLines } from './task-lines.ts';

const paint = createPaint(false);
const START = 1_700_000_000_000;

const progressAfter = (count: number): TaskProgress =>
  [...DESIGN_EVENTS, ...CONTENT_EVENTS]
    .slice(0, count)
    .map((body, index) => ({
      ...body,
      task_id: 't',
      seq: index + 1,
      at: new Date(START + index * 10_000).toISOString(),
    }))
    .reduce(applyEvent, NO_PROGRESS);

const LIVE: Connection = { state: 'live' };
const RECONNECTING: Connection = { state: 'reconnecting', reason: 'reset', attempt: 1, retry_in_ms: 100 };
/** Two of three concepts have ended, 80 s after the start, 20 s after the content began. */
const halfway = {
  goal: 'Learn Rust',
  progress: progressAfter(9),
  connection: LIVE,
  now: START + 85_000,
  received_at: START + 80_000,
};

describe('the live bar', () => {
  test('shows how much is done, what is done now, and how long it takes', () => {
    expect(renderLiveLines(halfway, { columns: 110, paint })).toEqual([
      'Rust *ownership*',
      '█████████████████████░░░░░░░░░ 69% · 2/3 concepts · Writing lessons · about 5s left · 1m 25s elapsed',
    ]);
  });

  test('counts what is checked', () => {
    const quality = { pieces_checked: 7, findings_count: 2, blocking_count: 1 };
    const state = { ...halfway, progress: { ...halfway.progress, quality } };
    expect(renderLiveLines(state, { columns: 120, paint })[1]).toContain(' · 7 checked · 1m 25s elapsed');
  });

  test('has the goal for its title until there is an outline', () => {
    const state = { ...halfway, progress: progressAfter(2) };
    expect(renderLiveLines(state, { columns: 80, paint })[0]).toBe('Learn Rust');
  });

  test('gives up the less important parts on a narrow screen', () => {
    expect(renderLiveLines(halfway, { columns: 60, paint })[1]).toBe(
      '███████████████░░░░░░░ 69% · 2/3 concepts · Writing lessons',
    );
    expect(renderLiveLines(halfway, { columns: 30, paint })[1]).toBe('███████░░░ 69% · 2/3 concepts');
  });

  test('is never wider than the screen', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 2, max: 120 }), (count, columns) => {
        const state = { ...halfway, progress: progressAfter(count) };
        for (const line of renderLiveLines(state, { columns, paint })) {
          expect(measureWidth(line)).toBeLessThan(columns);
        }
      }),
    );
  });

  test.for<[string, Connection, boolean]>([
    ['The connection was lost (reset); trying again.', RECONNECTING, false],
    [
      'No live connection can be had, so the state is asked for every 2 s.',
      { state: 'polling', reason: 'html' },
      false,
    ],
    ['A worker died; another one takes over where it stopped.', LIVE, true],
  ])('says: %s', ([notice, connection, recovering]) => {
    const state = { ...halfway, connection, progress: { ...halfway.progress, recovering } };
    expect(renderLiveLines(state, { columns: 100, paint })[2]).toBe(notice);
  });
});

test.for([
  [0, '0s'],
  [8_400, '8s'],
  [59_700, '1m 00s'],
  [185_000, '3m 05s'],
  [3_725_000, '1h 02m'],
  [-5, '0s'],
] as const)('%i ms are written %s', ([ms, written]) => {
  expect(renderDuration(ms)).toBe(written);
});

describe('a problem', () => {
  test('is one line with its fields and what to quote', () => {
    const error = new RoadwrightError({
      status: 503,
      code: 'validation_failed',
      detail: 'The request has invalid fields.',
      errors: [
        { pointer: '#/options/max_concepts', detail: 'must be at most 100' },
        { pointer: '#/preferences', detail: 'is missing' },
      ],
      request_id: 'r-1',
    });
    expect(renderProblem(error)).toBe(
      'error: The request has invalid fields: max concepts: must be at most 100; preferences: is missing (validation_failed, request r-1)',
    );
  });

  test('says a field once that its detail names too', () => {
    const errors = [{ pointer: '#/preferences/learning_goal', detail: 'at least 3 characters' }];
    const detail = '#/preferences/learning_goal: at least 3 characters';
    const error = new RoadwrightError({ status: 422, code: 'validation_failed', detail, errors });
    expect(renderProblem(error)).toBe('error: learning goal: at least 3 characters (validation_failed)');
  });

  test('of another kind is its message', () => {
    expect(renderProblem(new Error('no space\nleft'))).toBe('error: no space left');
    expect(renderProblem('odd')).toBe('error: odd');
  });
});

test('a table has aligned columns, whatever their script', () => {
  expect(
    renderTable([
      ['所有权', '1/2', 'x'],
      ['a', '10/20', ''],
    ]),
  ).toEqual(['所有权  1/2    x', 'a       10/20']);
});

test.for([
  ['human_review_pending', 'human_review', 2, 'Waiting for your review (round 2)'],
  ['processing', 'content_generation', null, 'Writing lessons'],
  ['completed', 'finalizing', null, 'complete'],
] as const)('a task that is %s at %s stands so', ([status, current_step, review_round, words]) => {
  expect(renderStanding({ status, current_step, review_round })).toBe(words);
});

test('a task tells its place in the queue, its error and what is missing', () => {
  const task: TaskView = {
    task_id: 't',
    kind: 'create',
    status: 'partial_failure',
    current_step: 'finalizing',
    roadmap_id: 'rust-1',
    retry_of: null,
    work_id: null,
    learning_goal: 'Learn\nRust',
    requirements: [],
    review_round: null,
    progress: {
      concepts_total: 3,
      concepts_done: 2,
      concepts_failed: 1,
      artifacts_total: 9,
      artifacts_done: 8,
    },
    attempt: 1,
    queue: { position: 3, ahead: 2 },
    usage: { llm_calls: 1, input_tokens: 1, output_tokens: 1, cost_micro_usd: null },
    failed: [{ concept_id: 'moves', content_type: 'quiz', code: 'llm_timeout', detail: 'Too slow.' }],
    error: { code: 'concept_incomplete', detail: 'A part is missing.' },
    last_seq: 9,
    created_at: '',
    started_at: null,
    finished_at: null,
  };
  expect(renderTaskLines(task)).toEqual([
    'Learn Rust',
    'incomplete · 2/3 concepts, 8/9 artifacts',
    'Place 3 in the queue, 2 ahead',
    'A part is missing. (concept_incomplete)',
    'Missing:',
    '  moves/quiz: Too slow. (llm_timeout)',
  ]);
});
