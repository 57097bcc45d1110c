import { UsageError } from '../report/usage-error.ts';

/** Files, pipes and connections that a process has open besides those to its clients. */
const RESERVE = 200;

/**
 * Holds so many connections against what the machine lets one process open; Node takes all it may by itself.
 *
 * @throws UsageError when it allows fewer
 */
export function assertDescriptors(connections: number): void {
  const report = process.report.getReport() as { userLimits?: { open_files?: { hard: number | string } } };
  const limit = report.userLimits?.open_files?.hard;
  if (typeof limit !== 'number' || limit >= connections + RESERVE) return;
  throw new UsageError(
    `A process may open ${limit} files here (ulimit -n), too few for ${connections} connections: raise it, or take fewer --clients.`,
  );
}
