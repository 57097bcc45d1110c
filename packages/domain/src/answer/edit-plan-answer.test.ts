import { describe, expect, it } from 'vitest';
import { editPlanFormat, editPlanSchema } from './edit-plan-answer.ts';

describe('an answer of an edit plan', () => {
  const read = (answer: unknown) => editPlanFormat.decode.parse(answer);

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['nulls', { feedback_summary: null, intents: null, preservation_requirements: null }],
    ['words', { feedback_summary: 7, intents: 'none', preservation_requirements: 'all' }],
    [
      'intents of nothing',
      { feedback_summary: ' ', intents: [{}, 7, null, { description: ' ', target_ids: [''] }] },
    ],
  ])('may be %s', (_name, answer) => {
    expect(read(answer)).toEqual({ feedback_summary: '', intents: [], preservation_requirements: [] });
  });

  it('takes words in any letters, and harmless ones for those that it does not know', () => {
    const intents = [
      {
        intent_type: 'ADD',
        target_type: 'Concept',
        target_ids: ['a', 7, null, ' '],
        description: ' d ',
        priority: 'Must',
      },
      { intent_type: 'explode', target_type: 'galaxy', target_ids: null, description: 'd', priority: 1 },
      { intent_type: 'remove', target_ids: ['a'] },
    ];
    const modest = { target_type: 'roadmap', priority: 'must' };
    expect(read({ intents, preservation_requirements: [' keep a ', 3, null] })).toEqual({
      feedback_summary: '',
      intents: [
        { ...modest, intent_type: 'add', target_type: 'concept', target_ids: ['a', '7'], description: 'd' },
        { ...modest, intent_type: 'modify', target_ids: [], description: 'd' },
        { ...modest, intent_type: 'remove', target_ids: ['a'], description: '' },
      ],
      preservation_requirements: ['keep a', '3'],
    });
  });

  it('is stored in the shape that it is shown in', () => {
    const plan = read({ intents: [{ description: 'd' }] });
    expect(editPlanSchema.parse(plan)).toEqual(plan);
  });
});
