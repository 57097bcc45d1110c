import type { OutlineRule } from '@roadwright/domain';
import {
  COURSE_QUIZ_RULES,
  COURSE_RULES,
  ITEM_RULES,
  LESSON_RULES,
  QUIZ_RULES,
  RESOURCE_RULES,
} from '@roadwright/quality';
import { expect, test } from 'vitest';
import { RULES_EN } from './rules-en.ts';

const JUDGED = [
  ...LESSON_RULES,
  ...ITEM_RULES,
  ...QUIZ_RULES,
  ...RESOURCE_RULES,
  ...COURSE_RULES,
  ...COURSE_QUIZ_RULES,
].map(({ name }) => name);

const OUTLINE = {
  empty_outline: true,
  empty_stage: true,
  empty_module: true,
  blank_title: true,
  duplicate_id: true,
  unknown_prerequisite: true,
  prerequisite_cycle: true,
  hours_out_of_bounds: true,
  too_many_concepts: true,
  too_few_concepts: true,
  blank_description: true,
  near_duplicate_title: true,
  order_against_prerequisites: true,
  hours_exceed_time: true,
  level_mix: true,
} satisfies Record<OutlineRule, true>;

test('every rule of the checks has a name in people’s words, and no name is left over', () => {
  expect(Object.keys(RULES_EN).sort()).toEqual([...JUDGED, ...Object.keys(OUTLINE)].sort());
});
