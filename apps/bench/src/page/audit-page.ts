import lighthouse, { desktopConfig } from 'lighthouse';

/** What a page is judged by; each score goes from 0 to 100. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Lighthouse's own presets: a middling phone on a slow network, and a desk. */
export const DEVICES = ['mobile', 'desktop'] as const;
export type Device = (typeof DEVICES)[number];

/** What Lighthouse says of a page that it opened once. */
export interface Audit {
  readonly scores: Readonly<Record<Category, number>>;
  /** Milliseconds to the first and to the largest paint. */
  readonly first_paint_ms: number;
  readonly largest_paint_ms: number;
  readonly blocked_ms: number;
  /** Sum of layout shifts, without a unit. */
  readonly shift: number;
  /** Title of each audit that is not passed, with what it cost, in no order. */
  readonly faults: readonly string[];
}

interface Auditing {
  readonly url: string;
  readonly device: Device;
  /** Of a running Chromium. */
  readonly port: number;
}

/**
 * Opens a page with nothing cached and judges it.
 *
 * @throws Error when the page cannot be opened.
 */
export async function auditPage({ url, device, port }: Auditing): Promise<Audit> {
  const config = device === 'desktop' ? desktopConfig : undefined;
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] }, config);
  const { categories, audits, runtimeError } = result?.lhr ?? {};
  if (categories === undefined || audits === undefined || runtimeError !== undefined)
    throw new Error(`${url} could not be judged: ${runtimeError?.message ?? 'there is no result'}`);
  const read = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  const score = (name: Category): [Category, number] => [
    name,
    Math.round((categories[name]?.score ?? 0) * 100),
  ];
  return {
    scores: Object.fromEntries(CATEGORIES.map(score)) as Record<Category, number>,
    first_paint_ms: read('first-contentful-paint'),
    largest_paint_ms: read('largest-contentful-paint'),
    blocked_ms: read('total-blocking-time'),
    shift: read('cumulative-layout-shift'),
    faults: Object.values(audits)
      .filter(({ score: own }) => own !== null && own < 0.9)
      .map(({ title, displayValue = '' }) => `${title} ${displayValue}`.trim()),
  };
}
