import { type ContentType, cleanText, type EventBody, type Failure } from '@roadwright/domain';
import type { ConceptWork } from './content-plan.ts';

interface ProgressNews {
  /** null speaks of the whole concept. */
  readonly content_type: ContentType | null;
  readonly status: 'generating' | 'completed' | 'failed';
  readonly error?: Failure;
}

/** Makes the progress frames of one task, counting the concepts that have ended. */
export interface Progress {
  createFrame(work: ConceptWork, news: ProgressNews): EventBody;
  /** Counts one more concept as ended. */
  endConcept(): void;
}

/** Starts the count with what earlier claims have ended. */
export function createProgress(works: readonly ConceptWork[]): Progress {
  let progress_current = works.filter(({ ended }) => ended).length;
  return {
    endConcept() {
      progress_current += 1;
    },
    createFrame({ place }, { content_type, status, error }) {
      const { concept_id, title } = place.placed.concept;
      return {
        type: 'content_generation_progress',
        concept_id,
        concept_title: title,
        content_type,
        status,
        progress_current,
        progress_total: works.length,
        ...(error === undefined ? {} : { error: { ...error, detail: cleanText(error.detail) } }),
      };
    },
  };
}
