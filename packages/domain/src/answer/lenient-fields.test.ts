import { describe, expect, it } from 'vitest';
import { createFramework } from '../roadmap/create-framework.ts';
import { curriculumFormat } from './curriculum-answer.ts';
import { roadmapEditFormat } from './roadmap-edit-answer.ts';

describe('texts of an author', () => {
  it('are cut to what a roadmap takes, never inside a character', () => {
    const long = `${'x'.repeat(299)}🦀`;
    const concept = {
      title: long,
      description: 'y'.repeat(9000),
      keywords: Array.from({ length: 30 }, () => long),
    };
    const curriculum = curriculumFormat.decode.parse({
      stages: [{ title: long, modules: [{ title: long, concepts: [concept] }] }],
    });
    const operation = roadmapEditFormat.decode.parse({
      operations: [{ op: 'add_concept', parent_id: 'm', ...concept }],
    }).operations?.[0];
    for (const cut of [curriculum.stages[0]?.modules[0]?.concepts[0], operation]) {
      expect(cut).toMatchObject({ title: 'x'.repeat(299), description: 'y'.repeat(4000) });
      expect(cut).toMatchObject({ keywords: Array.from({ length: 20 }, () => 'x'.repeat(100)) });
    }
  });

  it('of a goal too', () => {
    const learner = { language: 'en', hours_per_week: 5, learning_goal: `${'x'.repeat(119)}🦀` };
    expect(createFramework({ title: '', summary: '', stages: [] }, learner).title).toBe('x'.repeat(119));
  });

  it('may have nulls for lists, which the rules find empty', () => {
    expect(
      curriculumFormat.decode.parse({ stages: [{ title: 'S', modules: null }] }).stages[0]?.modules,
    ).toEqual([]);
  });
});
