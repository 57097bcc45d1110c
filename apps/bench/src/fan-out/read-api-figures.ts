import { until } from '@roadwright/postgres';

/** What the api says of itself. */
export interface ApiFigures {
  /** Bytes of the process in the machine's memory. */
  readonly resident: number;
  /** Bytes of live and dead objects of JavaScript. */
  readonly heap: number;
  readonly cpu_ms: number;
  /** Readers of events that are connected. */
  readonly clients: number;
}

const NAMES = {
  resident: 'process_resident_memory_bytes',
  heap: 'nodejs_heap_size_used_bytes',
  cpu_s: 'process_cpu_seconds_total',
  clients: 'event_clients',
} as const;

/** Reads the figures of the api from its metrics. */
export async function readApiFigures(base_url: string): Promise<ApiFigures> {
  const text = await (await fetch(`${base_url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    resident: read(NAMES.resident),
    heap: read(NAMES.heap),
    cpu_ms: read(NAMES.cpu_s) * 1000,
    clients: read(NAMES.clients),
  };
}

/** Of the resident memory, between two looks. */
const STEADY_SHARE = 0.002;
const LOOKS = 5;

/** Waits until the api's memory stays as it is, because what a burst of work left behind is collected when it is idle. */
export async function untilSteady(
  base_url: string,
  { every_ms, timeout_ms }: { readonly every_ms: number; readonly timeout_ms: number },
): Promise<ApiFigures> {
  let figures = await readApiFigures(base_url);
  let steady = 0;
  await until(
    async () => {
      const { resident } = figures;
      figures = await readApiFigures(base_url);
      steady = Math.abs(figures.resident - resident) <= STEADY_SHARE * resident ? steady + 1 : 0;
      return steady >= LOOKS;
    },
    { timeout_ms, every_ms },
  );
  return figures;
}
