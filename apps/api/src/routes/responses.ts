import { acceptedTaskSchema, ERRORS, type ErrorCode, problemSchema } from '@roadwright/domain';
import type { z } from 'zod';

/** Headers that an answer may have. */
export const HEADERS = {
  etag: { ETag: { description: 'version of the outline, in quotes', schema: { type: 'string' } } },
  report: { ETag: { description: 'a digest of the report, in quotes', schema: { type: 'string' } } },
  location: { Location: { description: 'where the task can be followed', schema: { type: 'string' } } },
  moved: { Location: { description: 'the same of the work that stays', schema: { type: 'string' } } },
} as const;

/** Declares an answer in JSON, with what one looks like where its schema alone leaves a reader at a loss. */
export const json = <T extends z.ZodType>(schema: T, description: string, example?: z.output<T>) => ({
  description,
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
});

/** Declares the answer that a task was started, which says where it can be followed. */
export const accepted = (description: string) => ({
  ...json(acceptedTaskSchema, description),
  headers: HEADERS.location,
});

/** Declares a body in JSON. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** Declares that every other answer is a problem, naming the codes that belong to this route. */
export const problems = (...codes: readonly ErrorCode[]) => ({
  description: [
    'A problem (RFC 9457).',
    ...codes.map((code) => `\n- ${ERRORS[code].status} \`${code}\`: ${ERRORS[code].title}`),
  ].join(''),
  content: { 'application/problem+json': { schema: problemSchema } },
});
