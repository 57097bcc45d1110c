/** How often and on how many connections at once a host may be asked by all our processes together. */
export interface HostPace {
  readonly connections: number;
  /** From the start of a request to the start of the next one on the same connection. */
  readonly interval_ms: number;
}

/** A connection to a host that nobody else may use until it is given back, or until its time is over. */
export interface HostSlot {
  readonly host: string;
  readonly slot: number;
  /** Proves that the slot was not given to somebody else meanwhile. */
  readonly no: number;
}

/** A free slot, or how long to wait before asking again. */
export type SlotAnswer = { readonly slot: HostSlot } | { readonly slot: null; readonly wait_ms: number };

/** The pace of every host, shared by all processes. */
export interface HostBuckets {
  /** `hold_ms`: after so long the slot is free again, whatever became of its holder. */
  takeSlot(host: string, pace: HostPace, hold_ms: number): Promise<SlotAnswer>;
  freeSlot(slot: HostSlot): Promise<void>;
  /** Nobody asks this host before that, as it has wished (429, Retry-After). */
  pauseHost(host: string, pause_ms: number): Promise<void>;
}
