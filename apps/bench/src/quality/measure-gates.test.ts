import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureGates } from './measure-gates.ts';

it('nothing that was planted to mislead reaches a learner as sound', async () => {
  const size = { courses: 2, concepts: 10, seed: 1 };
  const result = await measureGates({ postgres_url: inject('postgresUrl'), ...size });
  const { sent, stored, spent, wrong_keys } = result;
  expect(result).toMatchObject({ courses: 2, unfinished: [], pieces: 60, checked: 60 });
  expect(sent.quizzes.duplicate_options + sent.quizzes.wrong_explanations).toBeGreaterThan(0);
  expect(stored.quizzes).toMatchObject({ duplicate_options: 0, wrong_explanations: 0 });
  expect(sent.leaks + sent.unclosed_fences).toBeGreaterThan(0);
  expect(stored).toMatchObject({ leaks: 0, unclosed_fences: 0 });
  expect(sent.broken_links).toBeGreaterThan(0);
  expect(result.broken_shown_as.ok ?? 0).toBe(0);
  expect(wrong_keys.gone / wrong_keys.planted).toBeGreaterThan(0.5);
  expect(spent['checking answers'].calls).toBeGreaterThanOrEqual(20);
});
