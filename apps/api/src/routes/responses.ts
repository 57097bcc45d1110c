import { ERRORS, type ErrorCode, problemSchema } from '@roadwright/domain';
import type { z } from 'zod';

/** Declares an answer in JSON. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
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
