import { normaliseText } from '../text/normalise-text.ts';

/** The lesson that a quiz asks about, one for all its questions. */
export class AskedLesson {
  /** Markdown as written. */
  readonly markdown: string;
  #normal: string | undefined;

  constructor(markdown: string) {
    this.markdown = markdown;
  }

  /** As normaliseText gives it, made when it is first asked for and then kept. */
  get normal(): string {
    this.#normal ??= normaliseText(this.markdown);
    return this.#normal;
  }
}
