import type { Failure } from '../error/problem.ts';
import type { LiteratureRequest } from '../request/literature-request.ts';
import type { BibliographicRecord } from '../work/bibliographic-record.ts';
import type { Identifier } from '../work/identifier.ts';
import type { Reference, SourceRecord } from '../work/source-record.ts';
import type { WorkDetails } from '../work/work-details.ts';
import type { ComponentStatus, SubmissionResult, WorkComponent, WorkSource } from '../work/work-words.ts';
import type { ClaimedTask } from './pipeline-store.ts';

/** A literature task in the hands of one worker. */
export type LiteratureTask = ClaimedTask<LiteratureRequest>;

/** What became of a submission so far. */
export interface StoredSubmission {
  /** Null while it is not known which work was meant; never one that was merged away. */
  readonly work_id: string | null;
  readonly result: SubmissionResult;
  /** The uploaded file. */
  readonly sha256: string | null;
  /** Whether the file stays after it was read. */
  readonly keep_file: boolean;
}

/** Descriptions that belong to one work, and all by which it may be known already. */
export interface Sighting {
  /** Its id, should it be new. */
  readonly new_work_id: string;
  /** The most trusted first; never empty. `record.id` is new where the source has not described it before. */
  readonly records: readonly SourceRecord[];
  readonly identifiers: readonly Identifier[];
  /** Canonical addresses of the work's page or file. */
  readonly aliases: readonly string[];
  readonly sha256: string | null;
  /** Every block key of the records and every identifier; two sightings of one work share at least one. */
  readonly keys: readonly string[];
}

/** A stored work near a sighting. */
export interface FoundWork {
  readonly work_id: string;
  /** Empty for a work of which only an identifier is known yet. */
  readonly records: readonly BibliographicRecord[];
  readonly identifiers: readonly Identifier[];
  /** By what it was found, the strongest; `task`: this very submission was given it. */
  readonly by: 'task' | 'identifier' | 'alias' | 'file' | 'key';
}

/** All stored works near a sighting, and which of them a person has called distinct. */
export interface Surroundings {
  /** The oldest first. */
  readonly works: readonly FoundWork[];
  readonly distinct: readonly (readonly [string, string])[];
}

/** Two works that are one, or may be. */
export interface WorkTie {
  readonly work_id: string;
  readonly reason: string;
  /** What forbids it; null where the evidence is merely too thin. */
  readonly veto: string | null;
  /** 0 to 1. */
  readonly strength: number;
}

/** What a sighting is among the stored works. */
export interface Placement {
  /** The described work that the records join; null leaves them to one that is known by name only, or makes a new one. */
  readonly into: Omit<WorkTie, 'veto'> | null;
  /** Works that turned out to be the same one, to be merged into it. */
  readonly merges: readonly WorkTie[];
  /** Works that a person should compare with it. */
  readonly candidates: readonly WorkTie[];
}

/** A work as its records together describe it. */
export interface ComposedWork {
  /** `id` and `source` are empty. */
  readonly record: BibliographicRecord;
  readonly details: WorkDetails;
  /** Which source each field comes from. */
  readonly sources: Readonly<Record<string, WorkSource>>;
}

/** The rules by which works are told apart and described; pure, for they run inside the transaction. */
export interface PlacingRules {
  decide(sighting: Sighting, surroundings: Surroundings): Placement;
  compose(records: readonly SourceRecord[]): ComposedWork;
}

/** Where a sighting has gone. */
export interface PlacedWork {
  readonly work_id: string;
  /** Whether no earlier submission had described it. */
  readonly created: boolean;
}

/** A component's new state; `progress` from 0 to 1. */
export interface ComponentChange {
  readonly work_id: string;
  readonly component: WorkComponent;
  readonly status: ComponentStatus;
  readonly progress: number;
  readonly failure?: Failure;
}

/** The text of a work as one owner's file gives it. */
export interface FulltextDraft {
  readonly work_id: string;
  readonly sha256: string;
  readonly text: string;
  readonly pages: number;
  readonly extractor: 'pdf' | 'grobid';
  /** Where the file came from; null for an upload. */
  readonly url: string | null;
}

/** A reference with the work that it names, where that is stored. */
export type ResolvedReference = Reference & {
  readonly identifiers: readonly Identifier[];
};

/** What the literature lane needs of the database. Writes of a claim that is gone store nothing and reject with `lease_lost`. */
export interface WorkStore {
  getSubmission(task: LiteratureTask): Promise<StoredSubmission>;
  /** Places a sighting in one transaction under the locks of its keys, for this submission. */
  place(task: LiteratureTask, sighting: Sighting, rules: PlacingRules): Promise<PlacedWork>;
  setComponent(task: LiteratureTask, change: ComponentChange): Promise<void>;
  /** Replaces the list; each entry is tied to the stored work that it names by an identifier. */
  saveReferences(
    task: LiteratureTask,
    work_id: string,
    references: readonly ResolvedReference[],
  ): Promise<{ readonly resolved: number }>;
  saveFulltext(task: LiteratureTask, draft: FulltextDraft): Promise<void>;
  /** Whether this owner's text of the work is stored already. */
  hasFulltext(task: LiteratureTask, work_id: string): Promise<boolean>;
  /** Streams a stored file. @throws AppError blob_not_found */
  readBlob(sha256: string): AsyncIterable<Uint8Array>;
  /** Lets the uploaded file go, unless it is to be kept or somebody else needs it; without this it stays for a day. */
  releaseFile(task: LiteratureTask): Promise<void>;
}

/** A stored work as a course may cite it. */
export interface CitableWork {
  readonly work_id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly journal: string;
  readonly abstract: string;
  readonly url: string;
}

/** Finds stored works for the resources of a course's concepts. */
export interface WorkSearch {
  /** For each text, in one statement, the works that share the most telling words with it, the best first. */
  searchWorks(texts: readonly string[], limit: number): Promise<CitableWork[][]>;
}
