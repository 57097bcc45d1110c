import { cpus } from 'node:os';

/** Begins to watch the machine; what it gives tells how many cores were at work since, whoever used them. */
export function watchCores(): () => number {
  const before = readTimes();
  return () => {
    const after = readTimes();
    return (cpus().length * (after.busy - before.busy)) / (after.all - before.all);
  };
}

function readTimes(): { busy: number; all: number } {
  const times = cpus().map((core) => core.times);
  const idle = times.reduce((sum, each) => sum + each.idle, 0);
  const all = times.reduce((sum, each) => sum + each.user + each.nice + each.sys + each.irq + each.idle, 0);
  return { busy: all - idle, all };
}
