/** How the events come in at present. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  /** No stream can be had, so the events are asked for every few seconds. */
  | { readonly state: 'polling'; readonly reason: string }
  | {
      readonly state: 'reconnecting';
      readonly reason: string;
      /** Failures in a row. */
      readonly attempt: number;
      readonly retry_in_ms: number;
    };
