import type { LiteratureRequestInput } from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';

const ADDRESS = /^https?:\/\//i;
const PDF_PATH = /\.pdf$/i;
const BIBTEX = /^@[a-z]+\s*[{(]/i;
const RIS = /^TY {2}- ?/;
/** Before an identifier, where blanks may stand. */
const LABEL = /^(?:doi|arxiv|pmid)\s*[:=]?\s*/i;
/** A bare number may be anything; only one that is called a PMID is one. */
const PMID = /^pmid\b/i;

/** Says what a text that names a work is: an entry, an address, a DOI, an arXiv id, a labelled PMID, else its title. */
export function detectRequest(text: string): LiteratureRequestInput {
  if (BIBTEX.test(text)) return { bibtex: text };
  if (RIS.test(text)) return { ris: text };
  if (ADDRESS.test(text)) return isPdfAddress(text) ? { pdf_url: text } : { url: text };
  const isOneWord = !/\s/.test(text.replace(LABEL, ''));
  if (isOneWord && identify('doi', text) !== null) return { doi: text };
  if (isOneWord && identify('arxiv', text) !== null) return { arxiv_id: text };
  if (isOneWord && PMID.test(text)) return { pmid: text };
  return { title: text };
}

const isPdfAddress = (text: string): boolean => URL.canParse(text) && PDF_PATH.test(new URL(text).pathname);
