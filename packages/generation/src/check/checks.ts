import type { LinkChecker } from '@roadwright/domain';

/** What is done to judge the pieces of a course; the rules are always applied. */
export interface Checks {
  /** Whether the questions of a quiz are answered by a second call that does not know the key. */
  readonly answers: boolean;
  /** null leaves links unchecked. */
  readonly links: LinkChecker | null;
}
