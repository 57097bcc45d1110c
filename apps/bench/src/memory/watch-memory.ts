import { setTimeout as wait } from 'node:timers/promises';
import type { RunningProcess, RunningWorker } from '@roadwright/system';
import { readMemory } from '../system/read-process.ts';

/** What the processes held at one moment, in bytes. */
export interface MemorySample {
  /** Since the first sample. */
  readonly at_ms: number;
  readonly worker: number;
  readonly api: number;
  /** Most that the worker ever held. */
  readonly worker_peak: number;
  /** What lives in V8's heap and outside of it, by the worker's own figures; absent between its readings. */
  readonly heap: { readonly used: number; readonly external: number } | undefined;
}

/** As often as Prometheus usually comes. */
const HEAP_EVERY_S = 15;
const SAMPLE_MS = 1000;

interface Watching {
  readonly worker: RunningWorker;
  readonly api: RunningProcess;
  onSample(sample: MemorySample): void;
}

export interface MemoryWatch {
  /** Resolves once it is stopped; rejects as soon as one of the processes is gone. */
  readonly over: Promise<void>;
  stop(): Promise<void>;
}

/** Samples the memory of a worker and an api every second until it is stopped. */
export function watchMemory({ worker, api, onSample }: Watching): MemoryWatch {
  const over = new AbortController();
  const sampling = (async () => {
    const start = performance.now();
    for (let count = 0; !over.signal.aborted; count++) {
      const [of_worker, of_api, heap] = await Promise.all([
        readMemory(worker.pid),
        readMemory(api.pid),
        count % HEAP_EVERY_S === 0 ? readHeap(worker.metrics_url) : undefined,
      ]);
      const at_ms = performance.now() - start;
      onSample({
        at_ms,
        worker: of_worker.resident,
        api: of_api.resident,
        worker_peak: of_worker.resident_peak,
        heap,
      });
      const rest_ms = Math.max(0, (count + 1) * SAMPLE_MS - (performance.now() - start));
      await wait(rest_ms, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return {
    over: sampling,
    stop: async () => {
      over.abort();
      await sampling;
    },
  };
}

async function readHeap(metrics_url: string): Promise<NonNullable<MemorySample['heap']>> {
  const text = await (await fetch(metrics_url)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { used: read('nodejs_heap_size_used_bytes'), external: read('nodejs_external_memory_bytes') };
}
