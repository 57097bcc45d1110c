import type { LaneRun } from './lane-run.ts';

/** Whether an error only says that the claim begins nothing new: what it kept from being done has not failed. */
export const isWindDown = ({ wind_down }: Pick<LaneRun, 'wind_down'>, error: unknown): boolean =>
  wind_down.aborted && error === wind_down.reason;
