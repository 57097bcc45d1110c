import {
  AppError,
  type ArtifactBody,
  type ArtifactDraft,
  type ContentType,
  type Finding,
  type LlmUsage,
  type Verdict,
} from '@roadwright/domain';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { listCitations } from '../content/list-citations.ts';
import type { LaneRun } from '../lane/lane-run.ts';
import { NO_USAGE, sumUsage } from '../lane/usage.ts';
import type { WriteItem } from '../writer/write-item.ts';
import { keepTelling, listBlocking } from './count-findings.ts';

/** A version that is stored, with what it says. */
export interface StoredPiece<Body> {
  readonly body: Body;
  readonly version: number;
}

/** What calls have cost, apart from what writing did. */
export interface Spent {
  readonly checking: LlmUsage;
  readonly repairing: LlmUsage;
}
export const NOTHING_SPENT: Spent = { checking: NO_USAGE, repairing: NO_USAGE };

type Mended = ArtifactBody &
  Pick<ArtifactDraft, 'version' | 'model' | 'prompt_version'> & {
    /** What mending it has cost. */
    readonly usage: LlmUsage;
  };

/** Stores a better version of a piece as its newest one; false when the database refuses it, and the former one stays. */
export async function storeMended(
  { writer }: LaneRun,
  { place }: ConceptWork,
  { usage, ...mended }: Mended,
): Promise<boolean> {
  const { concept_id } = place.placed.concept;
  try {
    await writer.write({
      artifacts: [{ ...mended, concept_id, mends: true, ...listCitations(mended) }],
      usage,
    });
    return true;
  } catch (error) {
    if (isRejected(error)) return false;
    throw error;
  }
}

interface Judgement {
  readonly content_type: ContentType;
  readonly version: number;
  readonly rules: readonly { readonly name: string }[];
  readonly findings: readonly Finding[];
  readonly repair: Verdict['repair'];
  readonly answers?: Verdict['answers'];
  readonly links?: Verdict['links'];
  readonly spent: Spent;
}

/**
 * Sends the verdict on a version on its way to the store, with its event and what the checks have cost. Nothing waits
 * for it but the task's end.
 */
export function storeVerdict(
  { writer, storing, log }: ContentRun,
  { place }: ConceptWork,
  judgement: Judgement,
): void {
  const { content_type, version, rules, repair, answers = null, links = [], spent } = judgement;
  const findings = keepTelling(judgement.findings);
  const { concept_id } = place.placed.concept;
  const verdict: Verdict = {
    rules: rules.map(({ name }) => name),
    findings,
    repair,
    answers,
    links: [...links],
    spent,
  };
  const counts = { findings_count: findings.length, blocking_count: listBlocking(findings).length };
  const item: WriteItem = {
    verdicts: [{ concept_id, content_type, version, verdict }],
    events: [{ type: 'quality_checked', concept_id, content_type, ...counts }],
    // What is kept has brought its own cost: the verdict on a lesson comes late, and a claim may end before it.
    usage: repair?.outcome === 'kept' ? spent.checking : sumUsage([spent.checking, spent.repairing]),
  };
  const stored = writer.write(item, { patience: 'long' }).catch((error) => {
    if (!isRejected(error)) throw error;
    log.warn({ error, concept_id, content_type }, 'verdict_rejected');
  });
  // Whoever waits for it hears of a failure later.
  stored.catch(() => undefined);
  storing.push(stored);
}

const isRejected = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'artifact_rejected';
