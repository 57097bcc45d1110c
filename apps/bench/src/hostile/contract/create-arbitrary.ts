import fc, { type Arbitrary } from 'fast-check';
import type { JsonSchema } from './read-contract.ts';

/** Finds a value that fits a field better than its schema can say, by the field's name. */
type FindApt = (name: string) => Arbitrary<unknown> | undefined;

interface Shaping {
  /** What `$ref` points into. */
  readonly components: JsonSchema;
  readonly findApt: FindApt;
}

/** Longer texts and lists are tried by breaking a value, not by making one. */
const LONGEST = 60;
const MOST_ITEMS = 3;

/**
 * Creates values that a schema allows, as far as a schema can say it; counts of characters may be off where several make
 * one grapheme.
 */
export function createArbitrary(schema: JsonSchema, shaping: Shaping): Arbitrary<unknown> {
  const {
    $ref,
    anyOf,
    oneOf,
    enum: words,
    const: only,
    type,
  } = schema as Readonly<{
    $ref?: string;
    anyOf?: readonly JsonSchema[];
    oneOf?: readonly JsonSchema[];
    enum?: readonly unknown[];
    const?: unknown;
    type?: string | readonly string[];
  }>;
  if ($ref !== undefined) return createArbitrary(resolve($ref, shaping.components), shaping);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => createArbitrary(choice, shaping)));
  if (words !== undefined) return fc.constantFrom(...words);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((each: string) => createArbitrary({ ...schema, type: each }, shaping)));
  }
  return (CREATORS[String(type)] ?? (() => fc.jsonValue()))(schema, shaping);
}

type Creator = (schema: JsonSchema, shaping: Shaping) => Arbitrary<unknown>;

const CREATORS: Readonly<Record<string, Creator>> = {
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  integer: (schema) => {
    const { minimum = 0, maximum = 2 ** 31, exclusiveMinimum } = schema as Record<string, number>;
    const min = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
    return fc.integer({ min, max: Math.max(min, maximum) });
  },
  number: (schema) => {
    const { minimum = 0, maximum = 1000 } = schema as Record<string, number>;
    return fc.double({ min: minimum, max: maximum, noNaN: true });
  },
  string: (schema) => createText(schema as Readonly<{ minLength?: number }>),
  array: (schema, shaping) => {
    const {
      items = {},
      minItems = 0,
      maxItems = MOST_ITEMS,
    } = schema as Readonly<{
      items?: JsonSchema;
      minItems?: number;
      maxItems?: number;
    }>;
    const maxLength = Math.max(minItems, Math.min(maxItems, MOST_ITEMS));
    return fc.array(createArbitrary(items, shaping), { minLength: minItems, maxLength });
  },
  object: (schema, shaping) => {
    const { properties = {}, required = [] } = schema as Readonly<{
      properties?: Readonly<Record<string, JsonSchema>>;
      required?: readonly string[];
    }>;
    const fields = Object.entries(properties).map(([name, field]) => [
      name,
      shaping.findApt(name) ?? createArbitrary(field, shaping),
    ]);
    return fc.record(Object.fromEntries(fields) as Record<string, Arbitrary<unknown>>, {
      requiredKeys: [...required],
      noNullPrototype: true,
    });
  },
};

/** Stands for the words by which an owner's texts are known again. */
export const CANARY = '«canary»';

function createText(
  schema: Readonly<{ pattern?: string; format?: string; minLength?: number; maxLength?: number }>,
) {
  const { pattern, format, minLength = 0, maxLength = LONGEST } = schema;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'small' });
  if (format === 'uri') return fc.webUrl();
  const longest = Math.max(minLength, Math.min(maxLength, LONGEST));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(`About ${CANARY}`) },
    { weight: 1, arbitrary: fc.string({ minLength, maxLength: longest, unit: 'grapheme' }) },
  );
}

function resolve(ref: string, components: JsonSchema): JsonSchema {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  const found = (components.schemas as Readonly<Record<string, JsonSchema>>)[name];
  if (found === undefined) throw new Error(`The description has no schema ${ref}.`);
  return found;
}
