import type { Resource } from '../artifact/resources.ts';
import type { Verdict } from '../quality/verdict.ts';

/** A list of resources whose addresses are to be asked again, in the hands of one process. */
export interface DueLinks {
  readonly owner_id: string;
  readonly roadmap_id: string;
  readonly concept_id: string;
  readonly version: number;
  readonly resources: readonly Resource[];
  /** Title and keywords of the concept. */
  readonly topic_words: readonly string[];
  /** What the checks have said about it so far. */
  readonly verdict: Verdict;
  /** Proves that the list was not given to somebody else meanwhile. */
  readonly lease: string;
}

/** The newest lists of resources, each asked about again when its time has come. */
export interface LinkRecheckStore {
  /** The list that has waited longest, null where none is due; nobody else gets it before `lease_ms` are over. */
  takeDue(lease_ms: number): Promise<DueLinks | null>;
  /** Stores the verdict in the place of the one before, to be due in `next_ms`; not for a list that is in other hands. */
  save(due: DueLinks, verdict: Verdict, next_ms: number): Promise<void>;
}
