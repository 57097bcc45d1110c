import { z } from 'zod';
import { NAMED_INPUTS, NAMED_OUTPUTS } from './named-schemas.ts';

/** Whether a schema describes what a caller writes or reads. */
export type Side = 'input' | 'output';
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Renders a zod schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
export function renderSchema(schema: z.ZodType, io: Side): JsonSchema {
  const { $schema: _, ...rendered } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      // Fields may be added to answers; a client that refuses unknown ones would break.
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return rendered;
}

/** Renders a schema as a reference when it has a name, else in place. */
export function referSchema(schema: z.ZodType, io: Side): JsonSchema {
  const named = Object.entries(io === 'input' ? NAMED_INPUTS : NAMED_OUTPUTS);
  const name = named.find(([, candidate]) => candidate === schema)?.[0];
  return name === undefined ? renderSchema(schema, io) : { $ref: `#/components/schemas/${name}` };
}

/** Renders every named schema. */
export const renderComponents = () => ({
  schemas: Object.fromEntries([
    ...Object.entries(NAMED_INPUTS).map(([name, schema]) => [name, renderSchema(schema, 'input')]),
    ...Object.entries(NAMED_OUTPUTS).map(([name, schema]) => [name, renderSchema(schema, 'output')]),
  ]),
});
