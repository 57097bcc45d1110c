import type { TransportRequest } from '../../transport/transport.ts';
import type { Take } from './recording.ts';

/** One question and the key that it goes by. */
export interface RecordedQuestion {
  readonly key: string;
  readonly request: TransportRequest;
}

/** A folder of what a provider answered, fit to be committed beside a test. */
export interface RecordingStore {
  readonly dir: string;
  /**
   * Gives the n-th take of a question, from 1; undefined when there is none.
   *
   * @throws Error when its file is damaged.
   */
  read(question: RecordedQuestion, take: number): Promise<Take | undefined>;
  /** Adds the next take; the first one of this store takes the place of all that were recorded before. */
  add(question: RecordedQuestion, take: Take): Promise<void>;
}
