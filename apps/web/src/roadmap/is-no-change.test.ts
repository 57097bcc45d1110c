import type { ArtifactDiff } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { isNoChange } from './is-no-change.ts';

const place = { roadmap_id: 'rust', concept_id: 'moves', from: 1, to: 2 };
const quiz = { content_type: 'quiz', ...place, added: [], removed: [], changed: [] } as const;

test.for<[ArtifactDiff, boolean]>([
  [{ content_type: 'tutorial', ...place, hunks: [], exact: true }, true],
  [{ ...quiz, added: [], removed: [], changed: [] }, true],
  [{ ...quiz, content_type: 'resources', added: [{} as never], removed: [], changed: [] }, false],
])('%o says no change: %s', ([diff, same]) => {
  expect(isNoChange(diff)).toBe(same);
});
