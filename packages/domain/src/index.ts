export { type CurriculumAnswer, curriculumFormat } from './answer/curriculum-answer.ts';
export { type IntentAnswer, intentFormat } from './answer/intent-answer.ts';
export { type QuizAnswer, quizFormat } from './answer/quiz-answer.ts';
export { type ResourcesAnswer, resourcesFormat } from './answer/resources-answer.ts';
export { CONTENT_TYPES, type ContentType } from './artifact/content-type.ts';
export type { Quiz, QuizQuestion } from './artifact/quiz.ts';
export type { Resource, Resources } from './artifact/resources.ts';
export { type Tutorial, tutorialSchema } from './artifact/tutorial.ts';
export { AppError, type FieldError, type RetryAdvice, toAppError } from './error/app-error.ts';
export { ERRORS, type ErrorCode } from './error/error-code.ts';
export { createFailure, createProblem, type Failure, type Problem, problemSchema } from './error/problem.ts';
export {
  type EventBody,
  type EventType,
  eventBodySchema,
  eventSchema,
  type Summary,
  type TaskEvent,
} from './event/event.ts';
export { isTerminalEvent } from './event/terminal-event.ts';
export { conceptIdSchema, createRoadmapId, roadmapIdSchema } from './id/roadmap-id.ts';
export { createSlug } from './id/slug.ts';
export { type Clock, createUuidV7, type RandomBytes, taskIdSchema } from './id/uuid-v7.ts';
export type {
  AnswerFormat,
  AnswerName,
  LlmAnswer,
  LlmBudget,
  LlmClient,
  LlmObjectCall,
  LlmPrompt,
  LlmScope,
  LlmStep,
  LlmTextCall,
  LlmUsage,
} from './port/llm.ts';
export type { LlmAttempt, LlmLedger, LlmTokens } from './port/llm-attempt.ts';
export type {
  ArtifactBody,
  ArtifactDraft,
  ClaimedTask,
  ClaimSignals,
  ConceptChange,
  LaneHandler,
  PipelineStore,
  RejectedOutline,
  StoredCourse,
  StoredStep,
  TaskEnding,
  TaskWrite,
  WantedPiece,
  WriteOutcome,
} from './port/pipeline-store.ts';
export type { TimerClock } from './port/timer-clock.ts';
export {
  type GenerateRequest,
  type GenerateRequestInput,
  generateRequestSchema,
} from './request/generate-request.ts';
export { CONTENT_PREFERENCES, LEVELS, type Preferences } from './request/preferences.ts';
export { type ReviewAnswer, reviewAnswerSchema } from './request/review-answer.ts';
export { createFramework } from './roadmap/create-framework.ts';
export { findOutlineIssues } from './roadmap/find-outline-issues.ts';
export { type Concept, type Framework, listConcepts, type PlacedConcept } from './roadmap/framework.ts';
export type { OutlineIssue, OutlineRule, OutlineTree } from './roadmap/outline-issue.ts';
export { createFairTag } from './task/fair-tag.ts';
export { isProgress } from './task/is-progress.ts';
export { TASK_EDGES, type TaskEdge, type TaskEdgeName } from './task/task-edges.ts';
export {
  ACTIVE_STATUSES,
  isTerminal,
  LANES,
  type Lane,
  TASK_KINDS,
  TASK_STATUSES,
  TASK_STEPS,
  type TaskKind,
  type TaskStatus,
  type TaskStep,
  type TerminalStatus,
} from './task/task-words.ts';
export { cleanJson, cleanText } from './text/clean-text.ts';
export {
  type ArtifactView,
  artifactViewSchema,
  type ConceptView,
  conceptViewSchema,
  type VersionList,
  versionListSchema,
} from './view/concept-view.ts';
export { type ContentStatus, contentStatusSchema, toContentStatus } from './view/content-status.ts';
export { type EventPage, eventPageSchema } from './view/event-page.ts';
export {
  CONCEPT_STATUSES,
  type ConceptNode,
  type ConceptStatus,
  type PieceStatus,
  type Pieces,
  type RoadmapItem,
  type RoadmapList,
  type RoadmapView,
  roadmapListSchema,
  roadmapViewSchema,
} from './view/roadmap-view.ts';
export {
  type AcceptedTask,
  acceptedTaskSchema,
  type FailedPiece,
  type TaskItem,
  type TaskList,
  type TaskView,
  taskListSchema,
  taskViewSchema,
} from './view/task-view.ts';
