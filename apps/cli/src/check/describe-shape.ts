import type { Finding } from '@roadwright/domain';

/** What zod says of a value that does not fit, as far as it is looked at. */
export interface ShapeIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
}

const RULE = 'shape';

/** Words that zod chose, not one of our schemas. */
const ZODS = /^(?:Invalid |Too |Unrecognized )/;

/** Turns what zod says into a finding in our words. */
export function describeShape(issue: ShapeIssue, root: unknown): Finding {
  const where = renderPath(issue.path);
  const is_missing = issue.code === 'invalid_type' && readPath(root, issue.path) === undefined;
  const needed = ZODS.test(issue.message) ? sayNeeded(issue) : issue.message;
  const field = String(issue.path.findLast((key) => typeof key === 'string') ?? 'the entry');
  return createShapeFault(where, {
    detail: is_missing ? `It is missing: ${needed}.` : `${needed.charAt(0).toUpperCase()}${needed.slice(1)}.`,
    suggestion: is_missing ? `Add ${field}.` : `Change ${field} so that the API takes it.`,
  });
}

/** A finding that something has not the shape of the contract. */
export const createShapeFault = (
  where: string,
  { detail, suggestion }: Pick<Finding, 'detail' | 'suggestion'>,
): Finding => ({ rule: RULE, severity: 'blocking', where, detail, suggestion });

/** Renders a path as a place: `questions[2].options[0]`. */
export const renderPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  );

const readPath = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    root,
  );

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function sayNeeded({ code, expected, values, minimum, maximum, origin, message }: ShapeIssue): string {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  switch (code) {
    case 'invalid_type':
      return `${TYPES[String(expected)] ?? String(expected)} is needed`;
    case 'invalid_value':
      return `one of ${Array.isArray(values) ? values.join(', ') : String(values)} is needed`;
    case 'too_small':
      return origin === 'string' && minimum === 1
        ? 'it may not be blank'
        : `at least ${String(minimum)}${unit} are needed`;
    case 'too_big':
      return `at most ${String(maximum)}${unit} are taken`;
    default:
      return message;
  }
}
