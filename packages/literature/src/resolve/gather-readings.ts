import type { ResolvedReference, WorkSource } from '@roadwright/domain';
import type { Finding } from './resolved-work.ts';

/** Whose list of references is taken: printed entries with fields before bare identifiers. */
const REFERENCE_SOURCES: readonly WorkSource[] = ['crossref', 'pubmed', 's2', 'datacite', 'openalex'];

/** Gives the best list of references, whole and unmixed; empty when nobody has one. */
export function chooseReferences(findings: readonly Finding[]): readonly ResolvedReference[] {
  const lists = REFERENCE_SOURCES.flatMap((source) =>
    findings
      .filter(({ source_record }) => source_record.source === source)
      .map(({ reading }) => reading.references),
  );
  return lists.find((list) => list.length > 0) ?? [];
}

/** Gives all free copies, each once: arXiv's first, since it lets programs have them. */
export function listPdfUrls(findings: readonly Finding[]): string[] {
  const urls = findings.flatMap(({ source_record }) => source_record.details.pdf_urls ?? []);
  const isArxiv = (url: string): boolean => /^https?:\/\/(?:[a-z]+\.)?arxiv\.org\//.test(url);
  return [...new Set([...urls.filter(isArxiv), ...urls.filter((url) => !isArxiv(url))])];
}
