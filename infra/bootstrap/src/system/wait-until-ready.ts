import { until } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';
import { isHealthy } from './find-running.ts';
import type { Service } from './keep-running.ts';

interface Waiting {
  url: string;
  services: Service[];
  logs: string;
  stop: AbortSignal;
}

const READY_MS = 60_000;
const HOPELESS_FAILURES = 3;

/**
 * Waits until the system answers that it is ready, or somebody wants it to stop.
 * @throws LaunchError when a service keeps ending or nothing is ready after a minute.
 */
export async function waitUntilReady({ url, services, logs, stop }: Waiting): Promise<void> {
  const hopeless = () => services.find((service) => service.failures() >= HOPELESS_FAILURES);
  const settled = await until(
    async () => stop.aborted || hopeless() !== undefined || (await isHealthy(`${url}/health/ready`)),
    { timeout_ms: READY_MS, every_ms: 50 },
  );
  const failed = hopeless();
  if (failed)
    throw new LaunchError(`The ${failed.name} keeps ending. Its log is ${logs}/${failed.name}.log.`);
  if (!settled)
    throw new LaunchError(`${url} is not ready after ${READY_MS / 1000} s. The logs are in ${logs}.`);
}
