import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { curriculumFormat } from './curriculum-answer.ts';
import { editPlanFormat } from './edit-plan-answer.ts';
import { intentFormat } from './intent-answer.ts';
import { quizFormat } from './quiz-answer.ts';
import { resourcesFormat } from './resources-answer.ts';
import { roadmapEditFormat } from './roadmap-edit-answer.ts';
import { validationFormat } from './validation-answer.ts';

const question = {
  question: 'Who owns it?',
  question_type: 'single_choice',
  options: ['the caller', 'the callee'],
  correct_answer: [1],
  explanation: 'It was moved.',
  difficulty: 'easy',
};

describe('the formats of answers', () => {
  const formats = [
    ...[intentFormat, curriculumFormat, validationFormat, editPlanFormat],
    ...[roadmapEditFormat, resourcesFormat, quizFormat],
  ];

  it.each(formats)('ask with plain schemas only: $name', ({ wire }) => {
    const text = JSON.stringify(z.toJSONSchema(wire));
    for (const refinement of ['minLength', 'maxItems', 'minItems', 'pattern', 'format', 'default', 'oneOf']) {
      expect(text).not.toContain(`"${refinement}"`);
    }
  });

  it.each(formats)('ask for every field, so that strict providers take them: $name', ({ wire }) => {
    const check = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node) {
        expect(node).toHaveProperty('required', Object.keys(node.properties as object));
        expect(node).toHaveProperty('additionalProperties', false);
      }
      // What may be missing is null: one plain type or null, nothing else to choose from.
      if ('anyOf' in node) expect(node.anyOf).toMatchObject([{ type: expect.any(String) }, { type: 'null' }]);
      for (const value of Object.values(node)) check(value);
    };
    check(z.toJSONSchema(wire));
  });

  it('take any object for an intent', () => {
    expect(intentFormat.decode.parse({ parsed_goal: 7, key_technologies: 'rust' })).toMatchObject({
      parsed_goal: '',
      key_technologies: [],
    });
  });

  it.each([
    ['an index past the last option', { correct_answer: [2] }],
    ['a negative index', { correct_answer: [-1] }],
    ['no right answer', { correct_answer: [] }],
    ['two right answers of a single choice', { correct_answer: [0, 1] }],
    ['the same index twice', { question_type: 'multiple_choice', correct_answer: [0, 0] }],
    ['a single option', { options: ['the caller'], correct_answer: [0] }],
    ['a blank option', { options: ['the caller', ' '] }],
    ['a blank question', { question: ' ' }],
  ])('refuse a question with %s', (_name, change) => {
    expect(quizFormat.decode.safeParse({ questions: [{ ...question, ...change }] }).success).toBe(false);
  });

  it('take a bare index for a list of one', () => {
    expect(
      quizFormat.decode.parse({ questions: [{ ...question, correct_answer: 1 }] }).questions[0]
        ?.correct_answer,
    ).toEqual([1]);
  });

  it('keep the quote of a question, and leave a blank or a wrong one out', () => {
    const read = (quote: unknown) =>
      quizFormat.decode.parse({ questions: [{ ...question, quote }] }).questions[0]?.quote;
    expect(read(' It was moved. ')).toBe('It was moved.');
    expect(read('  ')).toBeUndefined();
    expect(read(7)).toBeUndefined();
    expect(quizFormat.decode.parse({ questions: [question] }).questions[0]).not.toHaveProperty('quote');
  });

  it('keep the good entries of a reading list beside a bad one', () => {
    const good = { title: 'T', url: 'https://example.com/a' };
    const { resources } = resourcesFormat.decode.parse({
      resources: [{ title: 'B', url: 'example.com/b' }, good, 7],
    });
    expect(resources.map(({ url }) => url)).toEqual([good.url]);
  });

  it('refuse an address that is not of the web', () => {
    const resource = {
      title: 'T',
      url: 'javascript:alert(1)',
      resource_type: 'article',
      description: '',
      language: 'en',
    };
    expect(resourcesFormat.decode.safeParse({ resources: [resource] }).success).toBe(false);
    expect(
      resourcesFormat.decode.safeParse({
        resources: [{ ...resource, url: 'https://doc.rust-lang.org/book/' }],
      }).success,
    ).toBe(true);
  });
});
