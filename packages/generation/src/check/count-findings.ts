import { cutText, type Finding } from '@roadwright/domain';

/** Keeps what would mislead a learner. */
export const listBlocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'blocking');

/** Whether one version of a piece is better than another: less in it misleads, or as much and less is blemished. */
export function isBetter(findings: readonly Finding[], than: readonly Finding[]): boolean {
  const [own, other] = [listBlocking(findings).length, listBlocking(than).length];
  return own === other ? findings.length < than.length : own < other;
}

/** What an author is told about a finding. */
export const tellFinding = ({ detail, suggestion }: Finding): string => `${detail} ${suggestion}`;

/** A piece with more faults is told to be bad by these as well; a hostile one breaks a rule in every line. */
const MOST_KEPT = 50;
/** Of what a finding quotes. */
const LONGEST_WORDS = 500;

/** Keeps what can be read of findings, stored and sent to an author: the grave ones first where there are too many. */
export function keepTelling(findings: readonly Finding[]): Finding[] {
  const isMany = findings.length > MOST_KEPT;
  const blemishes = findings.filter(({ severity }) => severity !== 'blocking');
  const kept = isMany ? [...listBlocking(findings), ...blemishes].slice(0, MOST_KEPT) : findings;
  const cut = (words: string) => cutText(words, LONGEST_WORDS);
  return kept.map(({ detail, suggestion, ...finding }) => ({
    ...finding,
    detail: cut(detail),
    suggestion: cut(suggestion),
  }));
}
