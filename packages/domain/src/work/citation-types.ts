/** In what forms a work can be cited, with the media type of each. */
export const CITATION_TYPES = {
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csl: 'application/vnd.citationstyles.csl+json',
} as const;

/** A form in which a work can be cited. */
export type CitationStyle = keyof typeof CITATION_TYPES;
