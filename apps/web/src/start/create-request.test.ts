import { expect, test } from 'vitest';
import { createRequest } from './create-request.ts';

function fill(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('a goal alone is enough', () => {
  expect(
    createRequest(fill({ goal: ' Learn Rust ', level: '', hours: '', deadline: '', language: '' })),
  ).toEqual({
    preferences: { learning_goal: 'Learn Rust' },
    options: {},
  });
});

test('everything that is said is sent', () => {
  const fields = {
    ...{ goal: 'Learn Rust', level: 'advanced', hours: '6', deadline: '2027-03-31' },
    ...{ language: 'zh-CN', review: 'on' },
  };
  expect(createRequest(fill(fields))).toEqual({
    preferences: {
      learning_goal: 'Learn Rust',
      current_level: 'advanced',
      available_hours_per_week: 6,
      target_deadline: '2027-03-31',
      primary_language: 'zh-CN',
    },
    options: { review: 'human' },
  });
});
