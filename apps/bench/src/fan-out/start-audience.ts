import { type Child, startChild } from '../system/start-child.ts';
import type { WatchingProtocol, WatchReport } from './watching-protocol.ts';

/** Numbers of the last events, by task. */
export type Seqs = Readonly<Record<string, number>>;

/** Thousands of clients in processes of their own. */
export interface Audience {
  /** Connects so many clients, spread over these tasks; resolves when all are connected. */
  open(clients: number, task_ids: readonly string[]): Promise<void>;
  begin(): Promise<void>;
  reach(seqs: Seqs): Promise<void>;
  finish(seqs: Seqs): Promise<void>;
  pause(clients: number): Promise<void>;
  resume(on: 'new' | 'same'): Promise<void>;
  /** What all of them saw together. */
  report(): Promise<WatchReport>;
  leave(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the processes of the clients of the api at this port. */
export function startAudience(port: number, processes: number): Audience {
  const children = Array.from({ length: processes }, () =>
    startChild<WatchingProtocol>('fan-out/watching-process.ts'),
  );
  const each = async <T>(ask: (child: Child<WatchingProtocol>, index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(children.map(ask));
  /** Gives the first of a process' share, and how many it has. */
  const share = (total: number, index: number) => {
    const first = Math.floor((total * index) / processes);
    return { first, clients: Math.floor((total * (index + 1)) / processes) - first };
  };
  return {
    open: async (clients, task_ids) =>
      void (await each((child, index) => child.ask('open', { port, task_ids, ...share(clients, index) }))),
    begin: async () => void (await each((child) => child.ask('begin', null))),
    reach: async (seqs) => void (await each((child) => child.ask('reach', seqs))),
    finish: async (seqs) => void (await each((child) => child.ask('finish', seqs))),
    pause: async (clients) =>
      void (await each((child, index) => child.ask('pause', { clients: share(clients, index).clients }))),
    resume: async (on) => void (await each((child) => child.ask('resume', { on }))),
    report: async () => addUp(await each((child) => child.ask('report', null))),
    leave: async () => void (await each((child) => child.ask('leave', null))),
    stop: async () => void (await each((child) => child.stop())),
  };
}

function addUp(reports: readonly WatchReport[]): WatchReport {
  const lags: number[] = [];
  for (const report of reports) {
    for (const [lag_ms, frames] of report.lags.entries()) lags[lag_ms] = (lags[lag_ms] ?? 0) + frames;
  }
  const sum = (read: (report: WatchReport) => number) =>
    reports.reduce((total, report) => total + read(report), 0);
  return {
    frames: sum(({ frames }) => frames),
    lags: Array.from(lags, (frames) => frames ?? 0),
    slow_cuts: sum(({ slow_cuts }) => slow_cuts),
    quick_cuts: sum(({ quick_cuts }) => quick_cuts),
    cpu_ms: sum(({ cpu_ms }) => cpu_ms),
  };
}
