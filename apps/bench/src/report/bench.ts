import type { ThrowawayOptions, ThrowawayPostgres } from '@roadwright/postgres';

/** A promise, and the figure that keeps or breaks it. */
export interface Goal {
  /** What is measured, such as `wall / floor, one roadmap`. */
  readonly what: string;
  /** Such as `≤ 1.03`. */
  readonly wanted: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** What a bench found. */
export interface BenchReport {
  /** What was done, how often and with which seeds, in a sentence. */
  readonly work: string;
  /** Markdown: tables, and what a reader must know to read them. */
  readonly body: string;
  readonly goals: readonly Goal[];
}

/** What a bench may use of its surroundings. */
export interface BenchContext {
  /** Starts a Postgres of the bench's own, by default as durable as a real one; it is stopped after the bench. */
  startPostgres(options?: ThrowawayOptions): Promise<ThrowawayPostgres>;
  /** Gives what aborts with the first Ctrl-C; a bench that does not ask for it ends at once. */
  listenForStop(): AbortSignal;
  /** Tells a person that waits where the bench is. */
  onProgress(line: string): void;
}

/** A bench by its name on the command line. */
export interface Bench {
  /** Its flags; every bench takes `--smoke`, with which it takes seconds and its figures mean little. */
  readonly usage: string;
  /** @throws UsageError */
  run(args: readonly string[], context: BenchContext): Promise<BenchReport>;
}

/** What a figure shall be; the unit, such as ` ms`, follows numbers as it stands. */
export type Bound = ({ readonly most: number } | { readonly least: number }) & { readonly unit?: string };

/** Holds a figure against its bound. */
export function createGoal(what: string, figure: number, bound: Bound): Goal {
  const { unit = '' } = bound;
  const measured = `${renderFigure(figure)}${unit}`;
  return 'most' in bound
    ? { what, wanted: `≤ ${bound.most}${unit}`, measured, reached: figure <= bound.most }
    : { what, wanted: `≥ ${bound.least}${unit}`, measured, reached: figure >= bound.least };
}

const SIGNIFICANT = 3;

/** Renders a number with three significant digits, or with all before the point. */
export const renderFigure = (figure: number): string =>
  Math.abs(figure) >= 10 ** SIGNIFICANT
    ? Math.round(figure).toLocaleString('en')
    : String(Number(figure.toPrecision(SIGNIFICANT)));
