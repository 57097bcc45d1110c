export type { FetchBody, FetchedDocument, Fetcher, FetchRequest } from '../port/fetcher.ts';
export type { HostBuckets, HostPace, HostSlot, SlotAnswer } from '../port/host-buckets.ts';
export type { SourceAnswer, SourceCache, SourceQuestion } from '../port/source-cache.ts';
export type {
  CitableWork,
  ComponentChange,
  ComposedWork,
  FoundWork,
  FulltextDraft,
  LiteratureTask,
  PlacedWork,
  Placement,
  PlacingRules,
  ResolvedReference,
  Sighting,
  StoredSubmission,
  Surroundings,
  WorkSearch,
  WorkStore,
  WorkTie,
} from '../port/work-store.ts';
export {
  type LiteratureRequest,
  type LiteratureRequestInput,
  literatureRequestSchema,
} from '../request/literature-request.ts';
export {
  type AcceptedWork,
  acceptedWorkSchema,
  type Candidate,
  type CandidateDecision,
  type CandidateList,
  type CitationGraph,
  type ComponentView,
  candidateDecisionSchema,
  candidateListSchema,
  candidateSchema,
  citationGraphSchema,
  type Fulltext,
  fulltextSchema,
  type MergeView,
  type ReferenceList,
  referenceListSchema,
  type WorkItem,
  type WorkList,
  type WorkView,
  workListSchema,
  workViewSchema,
} from '../view/work-view.ts';
export { type BibliographicRecord, BLANK_RECORD } from './bibliographic-record.ts';
export { CITATION_TYPES, type CitationStyle } from './citation-types.ts';
export {
  IDENTIFIER_SCHEMES,
  type Identifier,
  type IdentifierScheme,
} from './identifier.ts';
export { nameIdentifier, sortIdentifiers, uniteIdentifiers } from './order-identifiers.ts';
export type { Reference, SourceRecord } from './source-record.ts';
export { type WorkDetails, workDetailsSchema } from './work-details.ts';
export {
  CANDIDATE_STATUSES,
  type CandidateStatus,
  COMPONENT_STATUSES,
  type ComponentStatus,
  MAX_ENTRY_LENGTH,
  MAX_PDF_BYTES,
  SUBMISSION_RESULTS,
  type SubmissionResult,
  UNSURE_SOURCES,
  WORK_COMPONENTS,
  WORK_SOURCES,
  type WorkComponent,
  type WorkSource,
} from './work-words.ts';
