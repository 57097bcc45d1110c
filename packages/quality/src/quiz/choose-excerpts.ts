import { cutText } from '@roadwright/domain';
import { listTerms } from '../text/list-terms.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { listPassages, type Passage } from './list-passages.ts';
import { type AskedQuestion, PassageRanking } from './rank-passages.ts';

/** Stands where something is left out. */
const GAP = '[…]';
/** Beside its own text a passage takes a gap before it and the blank lines around both. */
const MARGIN = GAP.length + 4;
/** Of one question, so many passages, and each at least so telling against its best one. */
const MOST_PASSAGES = 4;
const LEAST_TELLING = 0.35;
/** Less of a passage says nothing. */
const LEAST_PART = 80;

/**
 * Chooses the passages of a lesson that a reader needs to answer questions about it: where their quotes stand, and what
 * shares their most telling words, under their headings, in the order of the lesson. The whole lesson where it is short.
 */
export function chooseExcerpts(
  lesson_markdown: string,
  questions: readonly AskedQuestion[],
  { most_characters }: { readonly most_characters: number },
): string {
  if (lesson_markdown.length <= most_characters) return lesson_markdown;
  const passages = listPassages(lesson_markdown);
  const choice = new Choice(passages, most_characters);
  const wishes = listWishes(passages, questions);
  for (let turn = 0; turn < MOST_PASSAGES; turn++) {
    for (const [index, wish] of wishes.entries()) {
      const place = wish[turn];
      const question = questions[index];
      // In the first turn nobody takes more than leaves as much for each of those who come after.
      const share = turn === 0 ? choice.left / (questions.length - index) : choice.left;
      if (place !== undefined && question !== undefined) choice.take(place, question, Math.floor(share));
    }
  }
  const chosen = choice.render();
  return chosen === '' ? cutText(lesson_markdown, Math.max(0, most_characters)) : chosen;
}

/** For each question the places that it asks for, the most needed first. */
function listWishes(passages: readonly Passage[], questions: readonly AskedQuestion[]): number[][] {
  const ranking = new PassageRanking(passages);
  return questions.map((question) => {
    const quoted = question.quote === undefined ? [] : ranking.findQuote(question.quote);
    const ranked = ranking.rank(question);
    const best = ranked[0]?.score ?? 0;
    const telling = ranked.filter(({ score }) => score >= LEAST_TELLING * best).map(({ place }) => place);
    return [...new Set([...quoted, ...telling])].slice(0, MOST_PASSAGES);
  });
}

/** The passages that were taken so far, within their budget. */
class Choice {
  /** UTF-16 units that may still be taken. */
  left: number;
  readonly #passages: readonly Passage[];
  readonly #taken = new Map<number, string>();

  constructor(passages: readonly Passage[], most_characters: number) {
    this.#passages = passages;
    this.left = most_characters;
  }

  /** Takes a passage with its headings, or what of it the share allows. */
  take(place: number, question: AskedQuestion, share: number): void {
    const passage = this.#passages[place];
    if (passage === undefined || this.#taken.has(place)) return;
    const headings = passage.headings.filter((one) => !this.#taken.has(one));
    const above = headings.reduce((sum, one) => sum + (this.#passages[one]?.text.length ?? 0) + MARGIN, 0);
    const room = share - above - MARGIN;
    const text = passage.text.length <= room ? passage.text : cutAround(passage, question, room);
    if (text === '') return;
    for (const one of headings) this.#taken.set(one, this.#passages[one]?.text ?? '');
    this.#taken.set(place, text);
    this.left -= above + text.length + MARGIN;
  }

  render(): string {
    const places = [...this.#taken.keys()].toSorted((one, other) => one - other);
    const parts = places.flatMap((place, index) => {
      const text = this.#taken.get(place) ?? '';
      const last = places[index - 1];
      const isTold = text.startsWith(GAP) || (this.#taken.get(last ?? -1) ?? '').endsWith(GAP);
      return last === undefined || last === place - 1 || isTold ? [text] : [GAP, text];
    });
    return parts.join('\n\n');
  }
}

/** The part of a long passage around its most telling sentence or line; empty where there is no room for one. */
function cutAround(
  { text, kind }: Passage,
  { question, options, quote = '' }: AskedQuestion,
  room: number,
): string {
  const inner = room - 2 * (GAP.length + 1);
  if (inner < LEAST_PART) return '';
  const joint = kind === 'prose' ? ' ' : '\n';
  const units = kind === 'prose' ? splitSentences(text) : text.split('\n');
  const asked = listTerms(`${question}\n${quote}\n${options.join('\n')}`.toLowerCase());
  const scores = units.map((unit) => listTerms(unit.toLowerCase()).intersection(asked).size);
  let from = scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0);
  let to = from + 1;
  let length = units[from]?.length ?? 0;
  if (length > inner) return `${cutText(units[from] ?? '', inner)} ${GAP}`;
  const fits = (index: number) => index in units && length + 1 + (units[index]?.length ?? 0) <= inner;
  while (fits(to) || fits(from - 1)) {
    if (fits(to)) length += 1 + (units[to++]?.length ?? 0);
    if (fits(from - 1)) length += 1 + (units[--from]?.length ?? 0);
  }
  const part = units.slice(from, to).join(joint);
  return `${from > 0 ? `${GAP}${joint}` : ''}${part}${to < units.length ? `${joint}${GAP}` : ''}`;
}
