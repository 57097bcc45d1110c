import { AppError, CONTENT_TYPES, type FieldError } from '@roadwright/domain';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Validated =
  | { readonly target: string; readonly success: true }
  | { readonly target: string; readonly success: false; readonly error: z.core.$ZodError };

/** Where the parts of a request stand in a pointer; the body is the document itself. */
const PREFIXES: Readonly<Record<string, string>> = { param: '/path', query: '/query', header: '/header' };
/** Enough to mend a form in one go, and a bound on what a hostile body can make us answer. */
const MAX_ERRORS = 32;
const MAX_SEGMENT = 100;

/**
 * Turns a failed validation into its error: zod's issues as pointers.
 *
 * @throws AppError validation_failed, invalid_id or unknown_content_type
 */
export function refuseInvalid(result: Validated): void {
  if (result.success) return;
  const { issues } = result.error;
  if (result.target === 'param' && issues.every(({ path }) => path[0] === 'content_type')) {
    throw new AppError('unknown_content_type', `A content type is one of ${CONTENT_TYPES.join(', ')}.`);
  }
  const errors = issues
    .slice(0, MAX_ERRORS)
    .flatMap((issue) => listFieldErrors(PREFIXES[result.target] ?? '', issue))
    .slice(0, MAX_ERRORS);
  throw new AppError(
    result.target === 'param' ? 'invalid_id' : 'validation_failed',
    errors.length === 1 ? 'One field is invalid.' : `${errors.length} fields are invalid.`,
    { errors },
  );
}

function listFieldErrors(prefix: string, issue: Issue): FieldError[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: createPointer(prefix, issue.path), detail: issue.message }];
  }
  return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
    pointer: createPointer(prefix, [...issue.path, key]),
    detail: 'There is no such field.',
  }));
}

/** RFC 6901, section 6: a pointer as a URI fragment. */
const createPointer = (prefix: string, path: readonly PropertyKey[]): string =>
  `#${prefix}${path.map((segment) => `/${escapeSegment(String(segment))}`).join('')}`;

const escapeSegment = (segment: string): string =>
  encodeURIComponent(
    segment.slice(0, MAX_SEGMENT).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'),
  );
