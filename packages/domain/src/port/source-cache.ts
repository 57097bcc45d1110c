import type { WorkSource } from '../work/work-words.ts';

/** What is asked of a source, by its own key, such as `doi:10.1000/abc`; of `link`, by an address as it is compared. */
export interface SourceQuestion {
  readonly source: WorkSource | 'unpaywall' | 'link';
  readonly key: string;
}

/** A source's answer as it came; a status of 404 means that it knows nothing. */
export interface SourceAnswer {
  readonly status: number;
  readonly body: string;
}

/** The answers of sources, kept for all processes, so that one question is asked once however many want to know. */
export interface SourceCache {
  /** `asked`: nobody else asks meanwhile; it is up to the caller to save or release. `busy`: somebody else is asking. */
  ask(
    question: SourceQuestion,
    hold_ms: number,
  ): Promise<
    | { readonly state: 'known'; readonly answer: SourceAnswer }
    | { readonly state: 'asked' }
    | { readonly state: 'busy' }
  >;
  save(question: SourceQuestion, answer: SourceAnswer, keep_ms: number): Promise<void>;
  release(question: SourceQuestion): Promise<void>;
}
