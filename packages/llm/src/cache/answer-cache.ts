/** An answer that was found valid, as its model wrote it. */
export interface KeptAnswer {
  readonly text: string;
  readonly reason: 'stop' | 'other';
  /** The model that really answered. */
  readonly model: string;
}

/** Where answers are kept; a fault of the place is a miss or a write less, and never fails a call. */
export interface AnswerStore {
  read(key: string): Promise<KeptAnswer | undefined>;
  write(key: string, answer: KeptAnswer): Promise<void>;
}

/** What a question was answered with by the model. */
export interface FreshAnswer<T> {
  readonly value: T;
  readonly answer: KeptAnswer;
  /** False for an answer that must not stand for later ones, such as one of a fallback. */
  readonly keep: boolean;
}

export interface CacheQuestion<T> {
  readonly key: string;
  /** Wants another answer than any before: neither a kept one nor one that others wait for; the new one is kept. */
  readonly fresh?: boolean;
  /** Aborting it leaves the wait for somebody else's answer, and nothing else: `ask` has to watch it by itself. */
  readonly signal: AbortSignal;
  /** Reads a kept answer; undefined when it is of no use by what is valid today. */
  readonly read: (kept: KeptAnswer) => { readonly value: T } | undefined;
  /** Asks until the answer is valid, decoding and asking again included. */
  readonly ask: () => Promise<FreshAnswer<T>>;
}

export interface CachedAnswer<T> {
  readonly value: T;
  readonly model: string;
  /** Whether the model was not asked for it: it was kept, or somebody else was just asking the same. */
  readonly cached: boolean;
}

/** Asks every question once. */
export interface AnswerCache {
  /**
   * Gives the kept answer; else asks, while others who have the same question wait for the answer. When the one who asks
   * fails or is aborted, the next of those who wait asks by itself.
   *
   * @throws what `ask` threw, or the signal's reason.
   */
  around<T>(question: CacheQuestion<T>): Promise<CachedAnswer<T>>;
}
