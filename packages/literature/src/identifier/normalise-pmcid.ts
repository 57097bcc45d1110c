/** The number may carry a version (`PMC3531190.1`) and, in a field meant for it, may lack its letters. */
const PMCID = /^(?:pmcid)?[:#=\s]*(?:pmc)?[:\s]*0{0,8}([1-9]\d{0,8})(?:\.\d{1,2})?[.,;\])]*$/i;

/** Gives the PubMed Central id that a field or label holds, as `PMC` and digits; null when none. */
export function normalisePmcid(text: string): string | null {
  const digits = PMCID.exec(text.trim())?.[1];
  return digits === undefined ? null : `PMC${digits}`;
}
