import {
  AppError,
  type ArtifactBody,
  type ContentType,
  cleanText,
  createFailure,
  type Failure,
  isStoreFault,
  type LlmUsage,
  toAppError,
} from '@roadwright/domain';
import { isWindDown } from '../lane/fault.ts';
import { readErrorUsage } from '../lane/usage.ts';
import type { WriteItem } from '../writer/write-item.ts';
import type { ConceptEnd } from './concept-end.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { listCitations } from './list-citations.ts';
import type { PieceState } from './piece.ts';

/** What an author made of one piece. */
export interface MadePiece {
  readonly artifact: ArtifactBody;
  readonly model: string;
  readonly prompt_version: string;
  readonly usage: LlmUsage;
}

/** A piece of a concept, and who makes it. */
export interface PieceOrder {
  readonly work: ConceptWork;
  readonly end: ConceptEnd;
  readonly content_type: ContentType;
  readonly author: () => Promise<MadePiece>;
}

/**
 * Has a wanted piece made and stores it, or stores why it could not be made; either way with its one end frame, and
 * with the concept's end where nothing else of it is open. Pieces that are not wanted stay as they are.
 *
 * @throws only when the claim cannot go on: wound down, aborted, lease lost, database gone
 */
export async function settlePiece(run: ContentRun, order: PieceOrder): Promise<void> {
  const state = order.work.pieces[order.content_type];
  if (state.is !== 'wanted') return;
  try {
    const { concept_id } = nameThe(order);
    const attributes = { 'roadwright.concept_id': concept_id, 'roadwright.version': state.version };
    await run.tracer.run(`step ${order.content_type}`, { attributes }, () =>
      storePiece(run, order, state.version),
    );
  } catch (error) {
    run.signal.throwIfAborted();
    if (isStoreFault(error) || isWindDown(run, error)) throw error;
    const failure = describeFailure(error);
    run.log.warn({ error, ...nameThe(order) }, 'piece_failed');
    await storeFailure(run, order, { failure, usage: readErrorUsage(error), replaces: state.replaces });
  }
}

const nameThe = ({ work, content_type }: PieceOrder) => ({
  concept_id: work.place.placed.concept.concept_id,
  content_type,
});

async function storePiece(run: ContentRun, order: PieceOrder, version: number): Promise<void> {
  const { concept_id } = nameThe(order);
  const { artifact, model, prompt_version, usage } = await order.author();
  try {
    await settle(run, order, {
      state: { is: 'stored' },
      rows: {
        artifacts: [{ ...artifact, concept_id, version, model, prompt_version, ...listCitations(artifact) }],
        usage,
      },
      frame: 'completed',
    });
  } catch (error) {
    // The refused flush took the figures with it; the failure brings them back.
    if (!(error instanceof AppError) || error.code !== 'artifact_rejected') throw error;
    throw new AppError(error.code, error.detail, { cause: error, meta: { usage } });
  }
}

interface Verdict {
  readonly failure: Failure;
  readonly usage: LlmUsage;
  readonly replaces: boolean;
}

const storeFailure = (run: ContentRun, order: PieceOrder, { failure, usage, replaces }: Verdict) =>
  settle(run, order, {
    state: { is: 'failed', failure, replaces },
    rows: { failures: [{ ...nameThe(order), ...failure }], usage },
    frame: failure,
  });

interface Settling {
  readonly state: PieceState;
  readonly rows: Pick<WriteItem, 'artifacts' | 'failures' | 'usage'>;
  readonly frame: 'completed' | Failure;
}

async function settle(run: ContentRun, order: PieceOrder, { state, rows, frame }: Settling): Promise<void> {
  const { end, content_type } = order;
  const own = createEndFrame(run, order, frame);
  const last = end.createRows(content_type, state);
  // The quiz waits for its lesson, and nothing for the others.
  const waiting = content_type === 'tutorial' ? {} : ({ patience: 'short' } as const);
  await run.writer.write({ ...rows, concepts: last.concepts, events: [own, ...last.events] }, waiting);
  end.settle(content_type, state, last);
}

const createEndFrame = (run: ContentRun, { work, content_type }: PieceOrder, end: 'completed' | Failure) =>
  run.progress.createFrame(
    work,
    end === 'completed' ? { content_type, status: end } : { content_type, status: 'failed', error: end },
  );

function describeFailure(error: unknown): Failure {
  const { code, detail } = createFailure(toAppError(error));
  return { code, detail: cleanText(detail) };
}
