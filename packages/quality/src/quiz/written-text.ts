import { cutText } from '@roadwright/domain';
import { CODE_MARK } from '../lesson/lesson.ts';
import { listTerms } from '../text/list-terms.ts';
import { levelOption } from './level-option.ts';
import type { QuizText } from './quiz-item.ts';

/** UTF-16 units of a stem, an option or an explanation that are looked at. */
export const LONGEST_READ = 2000;

const CODE = /`[^`]+`/g;

/** A text of a question, each of its forms made when it is first asked for and then kept: most rules ask for few. */
export class WrittenText implements QuizText {
  readonly text: string;
  /** What was cut off still tells two texts apart. */
  readonly #rest: string;
  #wide: string | undefined;
  #prose: string | undefined;
  #lower: string | undefined;
  #level: string | undefined;
  #terms: ReadonlySet<string> | undefined;
  #width: number | undefined;

  constructor(written: string) {
    this.text = cutText(written, LONGEST_READ);
    this.#rest = written.slice(this.text.length);
  }

  get wide(): string {
    this.#wide ??= this.text.normalize('NFKC');
    return this.#wide;
  }

  get prose(): string {
    this.#prose ??= this.wide.includes('`') ? this.wide.replaceAll(CODE, CODE_MARK) : this.wide;
    return this.#prose;
  }

  get lower(): string {
    this.#lower ??= this.prose.toLowerCase();
    return this.#lower;
  }

  get level(): string {
    this.#level ??= levelOption(this.text) + this.#rest.trimEnd();
    return this.#level;
  }

  get terms(): ReadonlySet<string> {
    this.#terms ??= listTerms(this.lower);
    return this.#terms;
  }

  get width(): number {
    this.#width ??= measureWidth(this.text) + this.#rest.length;
    return this.#width;
  }
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

const measureWidth = (text: string): number =>
  text.length + (BEYOND_ASCII.test(text) ? (text.match(WIDE)?.length ?? 0) : 0);
