import {
  AppError,
  type ArtifactDraft,
  type ClaimedTask,
  CONTENT_TYPES,
  type ConceptStatus,
  type ContentType,
  type CourseVerdict,
  type EventBody,
  eventBodySchema,
  type FailedPiece,
  type Framework,
  type GenerateRequest,
  type LlmUsage,
  listConcepts,
  type Pieces,
  type PipelineStore,
  type RejectedOutline,
  type StoredStep,
  type TaskEnding,
  type TaskKind,
  type TaskStep,
  type TaskWrite,
  type VerdictDraft,
  type WantedPiece,
  type WriteOutcome,
  type WrittenConcept,
} from '@roadwright/domain';
import { sumUsage } from '../lane/usage.ts';

/** The rows of one task, as a database would hold them. */
export interface MemoryTask {
  readonly task_id: string;
  kind: TaskKind;
  request: GenerateRequest;
  roadmap_id: string | null;
  framework: Framework | null;
  rejected: RejectedOutline | null;
  review_round: number;
  requirements: string[];
  epoch: number;
  write_no: number;
  current_step: TaskStep;
  usage: LlmUsage;
  /** What the task was asked to make; null: everything. */
  wanted: WantedPiece[] | null;
  ending: TaskEnding | null;
  readonly steps: StoredStep[];
  readonly events: EventBody[];
  readonly writes: TaskWrite[];
  readonly artifacts: Map<string, ArtifactDraft>;
  readonly verdicts: Map<string, Pick<VerdictDraft, 'version' | 'verdict'>>;
  course_verdict: CourseVerdict | null;
  readonly failures: FailedPiece[];
  readonly concepts: Map<string, ConceptStatus>;
}

interface Start
  extends Partial<
    Pick<MemoryTask, 'kind' | 'framework' | 'wanted' | 'rejected' | 'review_round' | 'requirements'>
  > {
  readonly request: GenerateRequest;
}

/** A store of one task that keeps every rule of the port; the database's own tests hold the real one to the same. */
export function createMemoryStore({ request, ...start }: Start) {
  const row: MemoryTask = {
    task_id: 'task-1',
    kind: 'create',
    request,
    roadmap_id: start.framework ? 'roadmap-1' : null,
    framework: null,
    rejected: null,
    review_round: 0,
    requirements: [],
    epoch: 0,
    write_no: 0,
    current_step: 'queued',
    usage: { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 },
    wanted: null,
    ending: null,
    steps: [],
    events: [],
    writes: [],
    artifacts: new Map(),
    verdicts: new Map(),
    course_verdict: null,
    failures: [],
    concepts: new Map(),
    ...start,
  };
  return { row, store: createStore(row), claim: (lane: ClaimedTask['lane']) => claim(row, lane) };
}

function claim(row: MemoryTask, lane: ClaimedTask['lane']): ClaimedTask {
  row.epoch += 1;
  row.ending = null;
  const { task_id, kind, roadmap_id, request, epoch, write_no, review_round, requirements } = row;
  return {
    task_id,
    kind,
    lane,
    owner_id: 'local',
    roadmap_id,
    request,
    attempt: epoch,
    epoch,
    write_no,
    review_round,
    requirements,
    spent_micro_usd: row.usage.cost_micro_usd ?? 0,
  };
}

const keyOf = (piece: { concept_id: string; content_type: ContentType }) =>
  `${piece.concept_id}/${piece.content_type}`;

const hasFailed = ({ failures }: MemoryTask, piece: WantedPiece) =>
  failures.some((failed) => keyOf(failed) === keyOf(piece));

function createStore(row: MemoryTask): PipelineStore {
  const judge = (task: ClaimedTask<unknown>, write_no: number): WriteOutcome['outcome'] => {
    if (task.epoch !== row.epoch) return 'lease_lost';
    if (write_no <= row.write_no) return 'written';
    if (row.ending !== null) return 'lease_lost';
    return write_no === row.write_no + 1 ? 'written' : 'early';
  };
  return {
    listSteps: async () => structuredClone(row.steps).map((step) => cutEarlier(step, row.review_round)),
    findRejectedOutline: async () => structuredClone(row.rejected),
    getCourse: async () => readCourse(row),
    async getArtifact(_task, piece) {
      const artifact = row.artifacts.get(keyOf(piece));
      if (artifact === undefined) throw new AppError('artifact_not_found', 'No such piece.');
      return structuredClone(artifact);
    },
    listWritten: async () => listWritten(row),
    async write(task, write) {
      const outcome = judge(task, write.write_no);
      if (outcome === 'written' && write.write_no > row.write_no) commit(row, write);
      return { outcome } as WriteOutcome;
    },
    async end(task, { write_no, ...ending }) {
      const outcome = judge(task, write_no);
      if (outcome === 'written' && write_no > row.write_no) commitEnding(row, ending, write_no);
      return { outcome } as WriteOutcome;
    },
  };
}

/** Of a design step that belongs to an earlier review only the mark is read. */
function cutEarlier(step: StoredStep, present: number): StoredStep {
  const { output } = step;
  if (typeof output !== 'object' || output === null || !('review_round' in output)) return step;
  const { review_round } = output;
  return review_round === present ? step : { ...step, output: { review_round } };
}

function commit(row: MemoryTask, sent: TaskWrite): void {
  // Through JSON, as the database would take it.
  const write = JSON.parse(JSON.stringify(sent)) as TaskWrite;
  for (const artifact of write.artifacts) {
    if ((row.artifacts.get(keyOf(artifact))?.version ?? 0) >= artifact.version)
      throw new Error(`stored twice: ${keyOf(artifact)}`);
    row.artifacts.set(keyOf(artifact), artifact);
  }
  for (const { verdict, ...piece } of write.verdicts) {
    if (row.artifacts.get(keyOf(piece))?.version !== piece.version)
      throw new Error(`no such version: ${keyOf(piece)}`);
    row.verdicts.set(keyOf(piece), { version: piece.version, verdict });
  }
  for (const { step, round } of write.steps) {
    const twice = row.steps.some((stored) => stored.step === step && stored.round === round);
    if (twice) throw new Error(`stored twice: ${step} ${round}`);
  }
  row.write_no = write.write_no;
  row.writes.push(write);
  row.steps.push(...write.steps);
  row.events.push(...write.events.map((event) => eventBodySchema.parse(event)));
  row.failures.push(...write.failures);
  for (const { concept_id, status } of write.concepts) row.concepts.set(concept_id, status);
  row.usage = sumUsage([row.usage, write.usage]);
  row.current_step = write.current_step ?? row.current_step;
  row.course_verdict = write.course_verdict ?? row.course_verdict;
}

function commitEnding(row: MemoryTask, ending: TaskEnding, write_no: number): void {
  row.write_no = write_no;
  row.ending = structuredClone(ending);
  if (ending.edge === 'open_content' || ending.edge === 'open_review') {
    row.roadmap_id = ending.roadmap_id;
    row.framework = ending.framework;
  }
}

function readCourse(row: MemoryTask) {
  if (row.framework === null || row.roadmap_id === null)
    throw new AppError('roadmap_not_found', 'No roadmap.');
  const concepts = listConcepts(row.framework).map(({ concept }) => concept.concept_id);
  const everything = concepts.flatMap((concept_id) =>
    CONTENT_TYPES.map((content_type) => ({ concept_id, content_type, version: 1 })),
  );
  return {
    roadmap_id: row.roadmap_id,
    framework: structuredClone(row.framework),
    concepts: new Map(
      concepts.map((concept_id) => [
        concept_id,
        { status: row.concepts.get(concept_id) ?? 'pending', pieces: readPieces(row, concept_id) },
      ]),
    ),
    wanted: (row.wanted ?? everything).filter(
      (piece) => (row.artifacts.get(keyOf(piece))?.version ?? 0) < piece.version && !hasFailed(row, piece),
    ),
    failed: structuredClone(row.failures),
    unjudged: [...row.artifacts.values()]
      .filter((piece) => row.verdicts.get(keyOf(piece))?.version !== piece.version)
      .map(({ concept_id, content_type, version }) => ({ concept_id, content_type, version })),
  };
}

function listWritten({ framework, artifacts }: MemoryTask): WrittenConcept[] {
  if (framework === null) return [];
  return listConcepts(framework).flatMap(({ concept: { concept_id } }) => {
    const lesson = artifacts.get(keyOf({ concept_id, content_type: 'tutorial' }));
    const quiz = artifacts.get(keyOf({ concept_id, content_type: 'quiz' }));
    if (lesson?.content_type !== 'tutorial') return [];
    return [{ concept_id, lesson: lesson.body, quiz: quiz?.content_type === 'quiz' ? quiz.body : null }];
  });
}

function readPieces(row: MemoryTask, concept_id: string): Pieces {
  const read = (content_type: ContentType): Pieces['quiz'] => {
    const stored = row.artifacts.get(keyOf({ concept_id, content_type }));
    return stored ? { status: 'completed', version: stored.version } : { status: 'pending', version: null };
  };
  return { tutorial: read('tutorial'), resources: read('resources'), quiz: read('quiz') };
}
