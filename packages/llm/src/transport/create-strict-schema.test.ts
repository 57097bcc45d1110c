import { curriculumFormat, intentFormat, quizFormat, resourcesFormat } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSchemaCache, createStrictSchema } from './create-strict-schema.ts';

test('every object is closed and every field required, at any depth', () => {
  const check = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'object' && 'properties' in node) {
      expect(node).toMatchObject({ additionalProperties: false });
      expect(node).toHaveProperty('required', Object.keys(node.properties as object));
    }
    for (const value of Object.values(node)) check(value);
  };
  for (const { wire } of [curriculumFormat, intentFormat, quizFormat, resourcesFormat])
    check(createStrictSchema(wire));
});

test('bounds are dropped, descriptions and fields that are called like a keyword stay', () => {
  const wire = z.object({
    format: z.string().min(3).max(5).describe('how'),
    minimum: z.int().min(1),
    list: z
      .array(z.enum(['a', 'b']))
      .max(3)
      .optional(),
  });
  expect(createStrictSchema(wire)).toEqual({
    type: 'object',
    properties: {
      format: { type: 'string', description: 'how' },
      minimum: { type: 'integer' },
      list: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
    },
    required: ['format', 'minimum', 'list'],
    additionalProperties: false,
  });
});

test('each schema is rendered once', () => {
  const findSchema = createSchemaCache();
  expect(findSchema(quizFormat.wire)).toBe(findSchema(quizFormat.wire));
});
