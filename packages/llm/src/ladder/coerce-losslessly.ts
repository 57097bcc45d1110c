import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Holder = Record<PropertyKey, unknown>;

/** Rounds of checking and mending; a mended value may show the next issue, such as an element of a list that was none. */
const MAX_ROUNDS = 3;

/**
 * Decodes a value after replacing what has the wrong type but only one meaning: `"3"` for 3, 3 for `"3"`, `"true"` for
 * true, one value for a list of one, another case of an allowed word. Undefined when that does not help: nothing is ever
 * guessed, rounded or dropped.
 */
export function coerceLosslessly<T>(decode: z.ZodType<T>, value: unknown): { value: T } | undefined {
  const mended = { root: structuredClone(value) };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const decoded = decode.safeParse(mended.root);
    if (decoded.success) return round === 0 ? undefined : { value: decoded.data };
    const changes = decoded.error.issues.map((issue) => mend(mended, issue));
    if (!changes.includes(true)) return undefined;
  }
  const decoded = decode.safeParse(mended.root);
  return decoded.success ? { value: decoded.data } : undefined;
}

/** Replaces what an issue is about; false when it has not exactly one meaning. */
function mend(mended: { root: unknown }, issue: Issue): boolean {
  const path = ['root', ...issue.path];
  const key = path.pop() as PropertyKey;
  let holder: unknown = mended;
  for (const step of path) holder = isHolder(holder) ? holder[step] : undefined;
  if (!isHolder(holder) || !Object.hasOwn(holder, key)) return false;
  const meant = findMeaning(issue, holder[key]);
  if (meant === undefined) return false;
  holder[key] = meant;
  return true;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function findMeaning(issue: Issue, value: unknown): unknown {
  if (issue.code === 'invalid_value') return findWord(issue.values, value);
  if (issue.code !== 'invalid_type') return undefined;
  switch (issue.expected) {
    case 'number':
    case 'int':
      return readNumber(value);
    case 'boolean':
      return readBoolean(value);
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'array':
      return isHolder(value) || value === null ? undefined : [value];
    default:
      return undefined;
  }
}

/** Only the spelling that JavaScript itself would give the number, so that nothing is lost or read into it. */
function readNumber(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const number = Number(value);
  return Number.isFinite(number) && String(number) === value.trim() ? number : undefined;
}

function readBoolean(value: unknown): boolean | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

const simplify = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

function findWord(allowed: readonly unknown[], value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  return allowed.find((word) => typeof word === 'string' && simplify(word) === simplify(value));
}
