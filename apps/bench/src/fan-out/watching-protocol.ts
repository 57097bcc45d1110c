/** What the clients of a process have seen. */
export interface WatchReport {
  /** Events that were read since the measurement began, by all clients that do not stop reading. */
  readonly frames: number;
  /** How many of them came after so many milliseconds; the last place counts all that took longer. */
  readonly lags: readonly number[];
  /** Connections that ended before their task did: of clients that stop reading, and of all others. */
  readonly slow_cuts: number;
  readonly quick_cuts: number;
  /** Milliseconds of CPU of the process since the measurement began. */
  readonly cpu_ms: number;
}

/** What a process that holds clients can be asked. It ends with an error as soon as one client loses or repeats an event. */
export type WatchingProtocol = {
  /** Opens clients, the first of which is the `first`th of all; answered when all of them are connected. */
  readonly open: {
    readonly asked: {
      readonly port: number;
      readonly first: number;
      readonly clients: number;
      /** The nth client of all watches the nth of these, from the beginning again after the last. */
      readonly task_ids: readonly string[];
    };
    readonly answer: null;
  };
  /** Begins the measurement. */
  readonly begin: { readonly asked: null; readonly answer: null };
  /** Answered when every client, or every one that still reads, has the event of this number of its task. */
  readonly reach: { readonly asked: Readonly<Record<string, number>>; readonly answer: null };
  /** Answered when the server has closed every client's connection because its task is over. */
  readonly finish: { readonly asked: Readonly<Record<string, number>>; readonly answer: null };
  /** Makes so many clients stop reading. */
  readonly pause: { readonly asked: { readonly clients: number }; readonly answer: null };
  /** Makes them read again, on a new connection or on the one that they had. */
  readonly resume: { readonly asked: { readonly on: 'new' | 'same' }; readonly answer: null };
  readonly report: { readonly asked: null; readonly answer: WatchReport };
  /** Ends every connection. */
  readonly leave: { readonly asked: null; readonly answer: null };
};
