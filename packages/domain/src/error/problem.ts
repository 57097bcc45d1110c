import { z } from 'zod';
import type { AppError } from './app-error.ts';
import { ERRORS, type ErrorCode } from './error-code.ts';

const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** The body of every error answer (RFC 9457, `application/problem+json`). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.enum(ERROR_CODES),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a failed task, concept or artifact tells: the code and a sentence that says what to do. */
export const failureSchema = z.object({ code: z.enum(ERROR_CODES), detail: z.string() });
export type Failure = z.infer<typeof failureSchema>;

interface Occurrence {
  /** URI of this occurrence, such as the request's path. */
  readonly instance?: string;
  readonly request_id: string;
}

/** Renders an error for a client; a 500 says one fixed sentence, because driver texts carry SQL and addresses. */
export function createProblem(error: AppError, { instance, request_id }: Occurrence): Problem {
  const { status, title } = ERRORS[error.code];
  const detail =
    error.code === 'internal_error'
      ? `An unexpected fault occurred. Quote request ${request_id} when you report it.`
      : error.detail;
  return {
    type: `urn:roadwright:problem:${error.code}`,
    title,
    status,
    detail,
    ...(instance === undefined ? {} : { instance }),
    code: error.code,
    ...(error.errors === undefined ? {} : { errors: [...error.errors] }),
  };
}

/** Renders an error as the reason stored with a failed task or piece. */
export const createFailure = (error: AppError): Failure => ({ code: error.code, detail: error.detail });
