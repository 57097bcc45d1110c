const PAPER_ID = /^(?:s2:)?([0-9a-f]{40})$/i;
const CORPUS_ID = /^(?:corpus[ -]?id)[:\s]*([1-9]\d{0,11})[.,;)\]]*$/i;

/** Gives the Semantic Scholar id that a field or label holds, as 40 hex digits or `corpusid:N`; null when none. */
export function normaliseS2(text: string): string | null {
  const id = text.trim();
  const corpus = CORPUS_ID.exec(id)?.[1];
  return PAPER_ID.exec(id)?.[1]?.toLowerCase() ?? (corpus === undefined ? null : `corpusid:${corpus}`);
}
