import { describe, expect, it } from 'vitest';
import { AppError, toAppError } from './app-error.ts';
import { ERRORS } from './error-code.ts';
import { createProblem, problemSchema } from './problem.ts';

describe('a problem', () => {
  it('exists for every code', () => {
    for (const code of Object.keys(ERRORS) as (keyof typeof ERRORS)[]) {
      const problem = createProblem(new AppError(code, 'what happened'), {
        request_id: 'r1',
        instance: '/x',
      });
      expect(problemSchema.parse(problem)).toMatchObject({
        code,
        status: ERRORS[code].status,
        instance: '/x',
      });
    }
  });

  it('hides what the driver said behind one fixed sentence', () => {
    const problem = createProblem(toAppError(new Error('select * from secret')), { request_id: 'r1' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.detail).toContain('r1');
  });

  it('keeps the cause for the log', () => {
    const cause = new Error('below');
    expect(toAppError(cause).cause).toBe(cause);
    const error = new AppError('task_not_found', 'gone');
    expect(toAppError(error)).toBe(error);
  });
});
