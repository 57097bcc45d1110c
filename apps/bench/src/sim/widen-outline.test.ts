import { expect, it } from 'vitest';
import { widenOutline } from './widen-outline.ts';

it('an outline gets the concepts that it lacks, in all of its modules, and keeps those that it has', () => {
  const concept = (concept_id: string) => ({ concept_id, title: concept_id.toUpperCase() });
  const stages = [{ modules: [{ concepts: [concept('a')] }, { concepts: [concept('b')] }] }];
  const widened = JSON.parse(widenOutline(JSON.stringify({ title: 'T', stages }), 5)) as {
    title: string;
    stages: typeof stages;
  };
  const [one, other] = widened.stages[0]!.modules.map(({ concepts }) =>
    concepts.map(({ concept_id }) => concept_id),
  );
  expect([widened.title, one, other]).toEqual(['T', ['a', 'a-4'], ['b', 'b-3', 'b-5']]);
  expect(widenOutline(JSON.stringify({ stages }), 1)).toBe(JSON.stringify({ stages }));
});
