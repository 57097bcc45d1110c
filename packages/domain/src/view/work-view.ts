import { z } from 'zod';
import { failureSchema } from '../error/problem.ts';
import { identifierSchema } from '../work/identifier.ts';
import { workDetailsSchema } from '../work/work-details.ts';
import {
  CANDIDATE_STATUSES,
  COMPONENT_STATUSES,
  SUBMISSION_RESULTS,
  WORK_COMPONENTS,
  WORK_SOURCES,
} from '../work/work-words.ts';

/** A work as lists show it. */
const workItemSchema = z.object({
  work_id: z.string(),
  title: z.string().describe('empty until the metadata is there'),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  journal: z.string(),
  identifiers: z.array(identifierSchema),
  created_at: z.string(),
  updated_at: z.string(),
});
export type WorkItem = z.infer<typeof workItemSchema>;

/** The answer of `GET /literature`. */
export const workListSchema = z.object({
  items: z.array(workItemSchema),
  next_cursor: z.string().nullable(),
});
export type WorkList = z.infer<typeof workListSchema>;

/** The state of one component; `content` is the asking owner's own. */
const componentSchema = z.object({
  status: z.enum(COMPONENT_STATUSES),
  progress: z.number().describe('0 to 1'),
  attempts: z.int(),
  error: failureSchema.nullable(),
  updated_at: z.string().nullable(),
});
export type ComponentView = z.infer<typeof componentSchema>;

/** Another work that turned out to be this one. */
const mergeSchema = z.object({
  merge_id: z.string(),
  merged_id: z.string(),
  reason: z.string(),
  decided_by: z.enum(['rules', 'person']),
  merged_at: z.string(),
});
export type MergeView = z.infer<typeof mergeSchema>;

/** The answer of `GET /literature/{work_id}`. */
export const workViewSchema = workItemSchema.extend({
  volume: z.string(),
  number: z.string(),
  pages: z.string(),
  details: workDetailsSchema,
  sources: z.record(z.string(), z.enum(WORK_SOURCES)).describe('which source each field comes from'),
  records: z
    .array(
      z.object({
        record_id: z.string(),
        source: z.enum(WORK_SOURCES),
        source_key: z.string().describe('its name there; empty with a key, where it is the digest of a file'),
        title: z.string(),
        reason: z.string().describe('why it belongs to this work'),
        fetched_at: z.string(),
      }),
    )
    .describe('the descriptions that make up the work'),
  urls: z.array(z.string()).describe('canonical addresses by which it is known'),
  components: z.record(z.enum(WORK_COMPONENTS), componentSchema),
  references_count: z.int(),
  cited_by_count: z.int().describe('stored works that cite it'),
  merges: z.array(mergeSchema),
});
export type WorkView = z.infer<typeof workViewSchema>;

/** The answer of `POST /literature`. */
export const acceptedWorkSchema = z.object({
  task_id: z.string(),
  work_id: z.string().nullable(),
  result: z.enum(SUBMISSION_RESULTS),
  status_url: z.string(),
  events_url: z.string(),
});
export type AcceptedWork = z.infer<typeof acceptedWorkSchema>;

/** The answer of `GET /literature/{work_id}/references`. */
export const referenceListSchema = z.object({
  items: z.array(
    z.object({
      ordinal: z.int(),
      text: z.string(),
      title: z.string(),
      authors: z.array(z.string()),
      year: z.int().nullable(),
      identifiers: z.array(identifierSchema),
      work_id: z.string().nullable().describe('the stored work that it names'),
    }),
  ),
  next_cursor: z.string().nullable(),
});
export type ReferenceList = z.infer<typeof referenceListSchema>;

/** The answer of `GET /literature/{work_id}/fulltext`. */
export const fulltextSchema = z.object({
  work_id: z.string(),
  sha256: z.string(),
  pages: z.int(),
  characters: z.int(),
  extractor: z.enum(['pdf', 'grobid']),
  url: z.string().nullable().describe('where the file came from; null for an upload'),
  text: z.string(),
  created_at: z.string(),
});
export type Fulltext = z.infer<typeof fulltextSchema>;

/** A pair of works for a person to judge. */
export const candidateSchema = z.object({
  candidate_id: z.string(),
  status: z.enum(CANDIDATE_STATUSES),
  reason: z.string().describe('why they look like one work'),
  veto: z.string().nullable().describe('what kept the rules from merging them'),
  strength: z.number(),
  works: z.tuple([workItemSchema, workItemSchema]),
  created_at: z.string(),
  decided_at: z.string().nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** The answer of `GET /literature/candidates`. */
export const candidateListSchema = z.object({
  items: z.array(candidateSchema),
  next_cursor: z.string().nullable(),
});
export type CandidateList = z.infer<typeof candidateListSchema>;

/** The body of `POST /literature/candidates/{id}`. */
export const candidateDecisionSchema = z.strictObject({ decision: z.enum(['merge', 'distinct']) });
export type CandidateDecision = z.infer<typeof candidateDecisionSchema>;

/** The answer of `GET /literature/graph`. */
export const citationGraphSchema = z.object({
  nodes: z.array(
    z.object({ work_id: z.string(), title: z.string(), year: z.int().nullable(), asked_as: z.string() }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string() })).describe('from cites to'),
});
export type CitationGraph = z.infer<typeof citationGraphSchema>;
