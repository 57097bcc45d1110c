import {
  type ContentType,
  FINDING_SEVERITIES,
  type FindingSeverity,
  type LaneHandler,
  type LinkState,
  type LlmClient,
  type PipelineStore,
  type RandomBytes,
  type TaskWrite,
  type TimerClock,
  type VerdictDraft,
  type WorkSearch,
} from '@roadwright/domain';
import { type Log, noTracer, silentLog, type Tracer } from '@roadwright/telemetry';
import type { Checks } from './check/checks.ts';
import { writeCourse } from './content/write-course.ts';
import { designCourse } from './design/design-course.ts';
import { createLane } from './lane/create-lane.ts';
import type { Deadlines } from './lane/watch-deadlines.ts';
import { loadPrompts } from './load-prompts.ts';

/** A piece with what its verdict comes to. */
interface JudgedPiece {
  readonly content_type: ContentType;
  readonly outcome: 'clean' | FindingSeverity;
  /** One for each link of a reading list. */
  readonly link_states: readonly LinkState[];
}

/** Told of what the pipeline commits, for metrics. */
export interface GenerationObserver {
  /** A flush of so many rows was committed. */
  onFlush?(rows: number): void;
  /** An artifact was committed. */
  onArtifact?(content_type: ContentType): void;
  /** A verdict was committed. */
  onVerdict?(verdict: JudgedPiece): void;
}

/** What the pipeline is made of. */
export interface GenerationOptions {
  readonly llm: LlmClient;
  readonly store: PipelineStore;
  /** Flushes of one task that may be under way at once. */
  readonly writes_per_task: number;
  readonly randomBytes: RandomBytes;
  /** Measures deadlines: those of claims and those of learners. */
  readonly clock: TimerClock;
  readonly deadlines: Deadlines;
  /** The stored works that a course may cite; without it a course cites none. */
  readonly works?: WorkSearch;
  /** How what is written is judged; without it nothing is. */
  readonly checks?: Checks;
  readonly log?: Log;
  readonly observe?: GenerationObserver;
  readonly tracer?: Tracer;
}

/**
 * Creates the handlers of the design and the content lane.
 *
 * @throws Error when a prompt template is missing or broken
 */
export function createLaneHandlers({
  log = silentLog,
  tracer = noTracer,
  observe = {},
  ...parts
}: GenerationOptions): {
  design: LaneHandler;
  content: LaneHandler;
} {
  const onWritten = ({ artifacts, verdicts }: TaskWrite, rows: number) => {
    observe.onFlush?.(rows);
    for (const { content_type } of artifacts) observe.onArtifact?.(content_type);
    for (const draft of verdicts) observe.onVerdict?.(summarise(draft));
  };
  const options = { ...parts, log, tracer, onWritten, prompts: loadPrompts() };
  return { design: createLane(designCourse, options), content: createLane(writeCourse, options) };
}

function summarise({ content_type, verdict: { findings, links } }: VerdictDraft): JudgedPiece {
  const worst = FINDING_SEVERITIES.find((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  return { content_type, outcome: worst ?? 'clean', link_states: links.map(({ state }) => state) };
}
