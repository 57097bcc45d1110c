import type { Meter } from './peer.ts';

/** Starts the clock; what it gives reads how long it has been, and the CPU of this process meanwhile. */
export function startMeter(): () => Meter {
  const begun_ms = performance.now();
  const cpu_before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu_before);
    return { seconds: (performance.now() - begun_ms) / 1000, worker_cpu_seconds: (user + system) / 1e6 };
  };
}
