import { AppError } from './app-error.ts';

/** Whether an error speaks of the database and not of the task: nothing can be stored about it, the claim is left as it is. */
export const isStoreFault = (error: unknown): boolean =>
  error instanceof AppError && error.code.startsWith('database_');
