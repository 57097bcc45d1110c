import { AppError } from '../../error/app-error.ts';

/** Faults that are named in one answer: enough to mend a form in one go. */
export const MOST_ERRORS = 32;

/** Refuses a body for one of its fields. @throws AppError validation_failed, always */
export function refuseField(pointer: string, detail: string): never {
  throw new AppError('validation_failed', 'One field is invalid.', { errors: [{ pointer, detail }] });
}
