import type { SimulatedProvider } from './start-simulated-provider.ts';

/** Where a person looks. */
export interface Screen {
  write(text: string): void;
  /** A terminal, where a line can be written over. */
  readonly live: boolean;
}

const LIVE_MS = 1000;
const LINE_MS = 10_000;
const CLEAR_LINE = '\r\u001b[K';

/** Tells every second on a terminal, else every ten, what the provider does; the result ends it. */
export function showProgress(
  provider: Pick<SimulatedProvider, 'admission' | 'in_flight'>,
  { write, live }: Screen,
): () => void {
  const started_at = performance.now();
  let last = { at: started_at, admitted: 0, refused: 0 };
  const show = () => {
    const { admitted, refused } = provider.admission.figures;
    const next = { at: performance.now(), admitted, refused };
    const line = renderProgress(last, next, {
      elapsed_s: (next.at - started_at) / 1000,
      in_flight: provider.in_flight,
    });
    last = next;
    write(live ? `${CLEAR_LINE}${line}` : `${line}\n`);
  };
  const timer = setInterval(show, live ? LIVE_MS : LINE_MS);
  return () => {
    clearInterval(timer);
    if (live) write('\n');
  };
}

interface Counted {
  /** Milliseconds. */
  readonly at: number;
  readonly admitted: number;
  readonly refused: number;
}

interface Now {
  readonly elapsed_s: number;
  readonly in_flight: number;
}

/** Renders the pace between two looks. */
export function renderProgress(before: Counted, after: Counted, { elapsed_s, in_flight }: Now): string {
  const span_s = Math.max(1e-3, (after.at - before.at) / 1000);
  const pace = (count: number) => `${(count / span_s).toFixed(1)}/s`;
  const accepted = pace(after.admitted - before.admitted);
  const refused = pace(after.refused - before.refused);
  return `${Math.round(elapsed_s)} s: ${accepted} accepted, ${refused} refused, ${in_flight} in flight`;
}
