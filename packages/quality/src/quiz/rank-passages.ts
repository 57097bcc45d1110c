import type { QuizQuestion } from '@roadwright/domain';
import { listTerms } from '../text/list-terms.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { LEFT_OUT } from './grounding.ts';
import type { Passage } from './list-passages.ts';

export type AskedQuestion = Pick<QuizQuestion, 'question' | 'options' | 'quote'>;

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** A stem says what is asked about; options name what else there is. */
const STEM_WEIGHT = 2;
/** Half of what length brings is taken off (Robertson and Zaragoza 2009, BM25 with b = .5). */
const LENGTH_SHARE = 0.5;

const readTerms = (text: string): Set<string> => {
  const lower = text.normalize('NFKC').toLowerCase();
  return listTerms(lower).union(new Set(lower.match(NUMBER) ?? []));
};

/** Ranks the passages of a lesson by what they may say to a question. */
export class PassageRanking {
  readonly #holders = new Map<string, number[]>();
  readonly #bare: readonly string[];
  readonly #titles: ReadonlyMap<string, number>;
  readonly #brakes: readonly number[];

  constructor(passages: readonly Passage[]) {
    const mean = passages.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, passages.length);
    this.#bare = passages.map(({ text, kind }) => (kind === 'heading' ? '' : normaliseText(text)));
    this.#titles = new Map(
      passages.flatMap(({ text, kind }, place) => (kind === 'heading' ? [[normaliseText(text), place]] : [])),
    );
    this.#brakes = passages.map(({ text }) => 1 - LENGTH_SHARE + (LENGTH_SHARE * text.length) / mean);
    for (const [place, { text, kind, headings }] of passages.entries()) {
      if (kind === 'heading') continue;
      // What a section is called is said of each of its blocks.
      const title = passages[headings.at(-1) ?? -1]?.text ?? '';
      for (const term of readTerms(`${title}\n${text}`)) {
        const holders = this.#holders.get(term);
        if (holders === undefined) this.#holders.set(term, [place]);
        else holders.push(place);
      }
    }
  }

  /** The places that hold the parts of a quote, in the order of the parts; empty where the quote stands nowhere. */
  findQuote(quote: string): number[] {
    const parts = quote
      .split(LEFT_OUT)
      .map(normaliseText)
      .filter((part) => part !== '');
    return parts.flatMap((part) => {
      // What is quoted whole as a heading speaks of the order of things, not of what stands below.
      const place = this.#titles.get(part) ?? this.#bare.findIndex((text) => text.includes(part));
      return place === -1 ? [] : [place];
    });
  }

  /** The places that share terms with a question, the most telling first, with how much they tell. */
  rank({
    question,
    options,
    quote = '',
  }: AskedQuestion): { readonly place: number; readonly score: number }[] {
    const weights = new Map<string, number>();
    for (const term of readTerms(options.join('\n'))) weights.set(term, 1);
    for (const term of readTerms(`${question}\n${quote}`)) weights.set(term, STEM_WEIGHT);
    const scores = new Map<number, number>();
    for (const [term, weight] of weights) {
      const holders = this.#holders.get(term) ?? [];
      const telling = weight * Math.log(1 + this.#bare.length / holders.length);
      for (const place of holders) scores.set(place, (scores.get(place) ?? 0) + telling);
    }
    return [...scores]
      .map(([place, score]) => ({ place, score: score / (this.#brakes[place] ?? 1) }))
      .toSorted((one, other) => other.score - one.score || one.place - other.place);
  }
}
