/** Eight digits are enough for all of PubMed; a version after a dot (`20029614.2`) is of the same record. */
const PMID = /^(?:pmid|pubmed(?:[ -]?id)?|medline)?[:#=\s]*0{0,8}([1-9]\d{0,7})(?:\.\d{1,2})?[.,;\])]*$/i;

/** Gives the PubMed number that a field or a label such as `PMID: 123` holds, as digits from 1 to 99999999; null when none. */
export function normalisePmid(text: string): string | null {
  return PMID.exec(text.trim())?.[1] ?? null;
}
