/** How a lesson is asked for: the bare request, the wire as our transport reads it, the whole client. */
export const WAYS = ['fetch', 'transport', 'client'] as const;
export type Way = (typeof WAYS)[number];

export interface Round {
  readonly way: Way;
  readonly calls: number;
  readonly at_once: number;
}

/** What so many calls at once took. */
export interface Held {
  /** Most calls that were open at once. */
  readonly in_flight: number;
  /** MiB of the whole process: before the first call, last seen with so many open, and at most until all had ended. */
  readonly idle_mib: number;
  readonly held_mib: number;
  readonly peak_mib: number;
}

/** What the process that asks can be asked. */
export type AskingProtocol = {
  readonly open: { readonly asked: { base_url: string; max_concurrency: number }; readonly answer: null };
  /** Answers with milliseconds of CPU for each call. */
  readonly ask: { readonly asked: Round; readonly answer: number };
  readonly hold: { readonly asked: { readonly calls: number }; readonly answer: Held };
};
