import type { TaskEvent } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { listTouched } from './list-touched.ts';

const piece = (concept_id: string) => ({ type: 'content_generation_progress', concept_id }) as TaskEvent;

test('each concept that events speak of is listed once', () => {
  const started = { type: 'task_started', attempt: 1 } as TaskEvent;
  const checked = { type: 'quality_checked', concept_id: 'c' } as TaskEvent;
  expect([...listTouched([started, piece('b'), piece('a'), checked, piece('b')])]).toEqual(['b', 'a', 'c']);
});
