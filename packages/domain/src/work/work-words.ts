/** Who describes a work, the most trusted first where nothing else is said. */
export const WORK_SOURCES = [
  'crossref',
  'pubmed',
  'datacite',
  'arxiv',
  'openalex',
  's2',
  'submitted',
  'grobid',
  'pdf',
] as const;
export type WorkSource = (typeof WORK_SOURCES)[number];

/** Who answers to nobody for what it says: people who hand works in, and programs that read their pages. */
export const UNSURE_SOURCES: ReadonlySet<string> = new Set<WorkSource>(['submitted', 'grobid', 'pdf']);

/** What is gathered about a work: without `metadata` a submission has failed, the other two may be missing. */
export const WORK_COMPONENTS = ['metadata', 'content', 'references'] as const;
export type WorkComponent = (typeof WORK_COMPONENTS)[number];

/** `absent`: there is nothing to be had, such as a work without a free copy. */
export const COMPONENT_STATUSES = ['pending', 'processing', 'completed', 'absent', 'failed'] as const;
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

/** What a submission turned out to be; `pending` while that is not known. */
export const SUBMISSION_RESULTS = ['created', 'duplicate', 'pending'] as const;
export type SubmissionResult = (typeof SUBMISSION_RESULTS)[number];

/** Largest PDF that is taken in: 50 MB. */
export const MAX_PDF_BYTES = 50_000_000;

/** Longest BibTeX or RIS entry, in characters. */
export const MAX_ENTRY_LENGTH = 100_000;

/** What a person said about a pair of works that look alike. */
export const CANDIDATE_STATUSES = ['open', 'merged', 'distinct'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];
