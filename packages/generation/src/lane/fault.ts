import { AppError } from '@roadwright/domain';
import type { LaneRun } from './lane-run.ts';

/** Whether an error speaks of the database and not of the task: nothing can be stored about it, the claim is left as it is. */
export const isStoreFault = (error: unknown): boolean =>
  error instanceof AppError && error.code.startsWith('database_');

/** Whether an error only says that the claim begins nothing new: what it kept from being done has not failed. */
export const isWindDown = ({ wind_down }: Pick<LaneRun, 'wind_down'>, error: unknown): boolean =>
  wind_down.aborted && error === wind_down.reason;
