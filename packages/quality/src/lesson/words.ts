import { countScripts, type ScriptCount } from '../text/count-scripts.ts';
import { type LevelText, levelWords } from '../text/level-words.ts';
import { splitSentences } from '../text/split-sentences.ts';

/** The words of a block in the forms that several rules ask for, each made when it is first asked for and then kept. */
export class Words {
  /** What a reader reads, with CODE_MARK where code stands. */
  readonly text: string;
  /** `text` without what is in quotation marks or in italics: what the author says in words of their own. */
  readonly said: string;
  #sentences: readonly string[] | undefined;
  #level: LevelText | undefined;
  #count: ScriptCount | undefined;
  #said_count: ScriptCount | undefined;

  constructor(text: string, said: string) {
    this.text = text;
    this.said = said;
  }

  get sentences(): readonly string[] {
    this.#sentences ??= splitSentences(this.text);
    return this.#sentences;
  }

  get level(): LevelText {
    this.#level ??= levelWords(this.text);
    return this.#level;
  }

  get count(): ScriptCount {
    this.#count ??= countScripts(this.text);
    return this.#count;
  }

  /** Of what the author says. */
  get said_count(): ScriptCount {
    this.#said_count ??= this.said === this.text ? this.count : countScripts(this.said);
    return this.#said_count;
  }
}
