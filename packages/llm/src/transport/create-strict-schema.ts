import { z } from 'zod';
import type { TransportFormat } from './transport.ts';

type Schema = TransportFormat['schema'];

/** Bounds that strict mode of some providers refuses; `decode` holds them anyway. */
const DROPPED = new Set([
  '$schema',
  'default',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'pattern',
  'format',
]);

/** Renders a zod schema as strict JSON Schema: plain types, every field required, nothing additional. */
export const createStrictSchema = (wire: z.ZodType): Schema => strip(z.toJSONSchema(wire)) as Schema;

function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strip);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node)
    .filter(([key]) => !DROPPED.has(key))
    .map(([key, value]) => [key, key === 'properties' ? stripFields(value) : strip(value)]);
  const plain = Object.fromEntries(kept);
  if (plain.type !== 'object') return plain;
  return { ...plain, required: Object.keys(plain.properties ?? {}), additionalProperties: false };
}

/** A field may be called like a keyword, so names of fields are never judged. */
const stripFields = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, strip(schema)]));

/** Renders each schema once. */
export function createSchemaCache(): (wire: z.ZodType) => Schema {
  const known = new WeakMap<z.ZodType, Schema>();
  return (wire) => {
    const schema = known.get(wire) ?? createStrictSchema(wire);
    known.set(wire, schema);
    return schema;
  };
}
