import type { LinkCheck } from '../quality/link-check.ts';

/** An address with what is promised to be there. */
export interface LinkQuestion {
  readonly url: string;
  readonly title: string;
  /** Title and keywords of the concept that it is listed for. */
  readonly topic_words: readonly string[];
}

/** Looks at addresses in the outside world, politely, each no oftener than its state asks for. */
export interface LinkChecker {
  /** What cannot be found out is `unverified`. @throws only the signal's reason */
  check(question: LinkQuestion, signal: AbortSignal): Promise<LinkCheck>;
}
