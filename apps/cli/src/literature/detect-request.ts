import type { LiteratureRequestInput } from '@roadwright/domain';
import { identifyRequest } from '@roadwright/literature';

const ADDRESS = /^https?:\/\//i;
const PDF_PATH = /\.pdf$/i;
/** Before an identifier, where blanks may stand. */
const LABEL = /^(?:doi|arxiv|pmid)\s*[:=]?\s*/i;
/** A bare number may be anything; only one that is called a PMID is one. */
const PMID = /^pmid\b/i;

/** Says what a text that names a work is: an address, a DOI, an arXiv id, a labelled PMID, else its title. */
export function detectRequest(text: string): LiteratureRequestInput {
  if (ADDRESS.test(text)) return isPdfAddress(text) ? { pdf_url: text } : { url: text };
  const isOneWord = !/\s/.test(text.replace(LABEL, ''));
  if (isOneWord && names({ doi: text })) return { doi: text };
  if (isOneWord && names({ arxiv_id: text })) return { arxiv_id: text };
  if (isOneWord && PMID.test(text)) return { pmid: text };
  return { title: text };
}

const isPdfAddress = (text: string): boolean => URL.canParse(text) && PDF_PATH.test(new URL(text).pathname);

function names(field: Pick<LiteratureRequestInput, 'doi' | 'arxiv_id'>): boolean {
  try {
    return identifyRequest({ ...field, keep_file: false }).identifiers.length > 0;
  } catch {
    return false;
  }
}
