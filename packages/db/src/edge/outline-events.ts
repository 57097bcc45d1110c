import { type EventBody, type Framework, listConcepts, type Validation } from '@roadwright/domain';

/** An outline that others may look at now. */
export interface ShownOutline {
  readonly roadmap_id: string;
  readonly framework: Framework;
  /** What its validation says. */
  readonly verdict: Pick<Validation, 'valid' | 'score'>;
}

type Event<Type extends EventBody['type']> = Extract<EventBody, { type: Type }>;

/** Says that there is an outline, and how good it is. */
export const createReady = ({ roadmap_id, framework, verdict }: ShownOutline): Event<'roadmap_ready'> => ({
  type: 'roadmap_ready',
  roadmap_id,
  title: framework.title,
  concepts_total: listConcepts(framework).length,
  ...pickVerdict(verdict),
});

/** Asks a person for an answer in this round. */
export const createReviewRequest = (
  { roadmap_id, framework, verdict }: ShownOutline,
  round: number,
): Event<'human_review_required'> => ({
  type: 'human_review_required',
  roadmap_id,
  round,
  stages_count: framework.stages.length,
  concepts_count: listConcepts(framework).length,
  ...pickVerdict(verdict),
});

const pickVerdict = ({ valid, score }: ShownOutline['verdict']) => ({ valid, score });
