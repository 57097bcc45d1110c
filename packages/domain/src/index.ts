export { KEY_SCOPES, type KeyScope } from './access/key-scope.ts';
export { type CurriculumAnswer, curriculumFormat } from './answer/curriculum-answer.ts';
export { type EditPlan, editPlanFormat } from './answer/edit-plan-answer.ts';
export { type IntentAnswer, intentFormat } from './answer/intent-answer.ts';
export { type QuizAnswer, quizFormat } from './answer/quiz-answer.ts';
export { type ResourcesAnswer, resourcesFormat } from './answer/resources-answer.ts';
export { type RoadmapEditAnswer, roadmapEditFormat } from './answer/roadmap-edit-answer.ts';
export { type ValidationAnswer, validationFormat } from './answer/validation-answer.ts';
export { CONTENT_TYPES, type ContentType } from './artifact/content-type.ts';
export type { Quiz, QuizQuestion } from './artifact/quiz.ts';
export {
  type Resource,
  type Resources,
  resourceSchema,
} from './artifact/resources.ts';
export { type Tutorial, tutorialSchema } from './artifact/tutorial.ts';
export { diffArtifacts } from './diff/diff-artifacts.ts';
export { adoptOutline } from './edit/adopt-outline.ts';
export { applyOperations } from './edit/apply-operations.ts';
export {
  diffFrameworks,
  type FrameworkDiff,
  isEmptyDiff,
} from './edit/diff-frameworks.ts';
export { addNode } from './edit/direct/add-node.ts';
export { changeNode } from './edit/direct/change-node.ts';
export type { ChangeOutline } from './edit/direct/direct-change.ts';
export { dropNode } from './edit/direct/drop-node.ts';
export { type JudgedChange, judgeChange } from './edit/direct/judge-change.ts';
export { replaceOutline } from './edit/direct/replace-outline.ts';
export type { EditOperation, SkippedOperation } from './edit/edit-operation.ts';
export { listNodes } from './edit/outline-tree.ts';
export {
  type ProposedOutline,
  type ProposedOutlineInput,
  proposedOutlineSchema,
} from './edit/proposed-outline.ts';
export { AppError, type FieldError, type RetryAdvice, toAppError } from './error/app-error.ts';
export { ERRORS, type ErrorCode } from './error/error-code.ts';
export { isStoreFault } from './error/is-store-fault.ts';
export { createFailure, createProblem, type Failure, type Problem, problemSchema } from './error/problem.ts';
export type { AnswerTokens, CallFigures } from './estimate/call-figures.ts';
export { COURSE_STEPS, type CourseStep } from './estimate/course-step.ts';
export type { CourseTerms, Market } from './estimate/create-estimate.ts';
export { estimateRemainder } from './estimate/estimate-remainder.ts';
export { estimateRequest } from './estimate/estimate-request.ts';
export { expectAnswer } from './estimate/expect-answer.ts';
export type { Pace } from './estimate/measure-minutes.ts';
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
  LaneHandlers,
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
export * from './quality/index.ts';
export {
  type GenerateRequest,
  type GenerateRequestInput,
  generateRequestSchema,
} from './request/generate-request.ts';
export { LONGEST_REQUIREMENT, MOST_REQUIREMENTS } from './request/limits.ts';
export {
  type ModifyRequest,
  type ModifyRequestInput,
  modifyRequestSchema,
} from './request/modify-request.ts';
export {
  type AddNodeInput,
  addNodeSchema,
  type ChangeNode,
  changeNodeSchema,
} from './request/node-request.ts';
export { CONTENT_PREFERENCES, LEVELS, type Preferences } from './request/preferences.ts';
export {
  LOCAL_OWNER,
  learnerId,
  type ProgressRequest,
  progressRequestSchema,
} from './request/progress-request.ts';
export { type ReviewAnswer, reviewAnswerSchema } from './request/review-answer.ts';
export { countHours } from './roadmap/count-hours.ts';
export { createFramework } from './roadmap/create-framework.ts';
export type { Audience } from './roadmap/find-outline-flaws.ts';
export { findOutlineIssues } from './roadmap/find-outline-issues.ts';
export {
  type Concept,
  type Framework,
  frameworkSchema,
  listConcepts,
  type PlacedConcept,
} from './roadmap/framework.ts';
export type { OutlineIssue, OutlineRule, OutlineTree, Severity } from './roadmap/outline-issue.ts';
export { MOST_CONCEPTS } from './roadmap/outline-limits.ts';
export {
  createTimeFrame,
  limitConcepts,
  TIME_FRAME_VALUES,
  TIME_FRAMES,
  type TimeFrame,
} from './roadmap/time-frame.ts';
export { areLevelTitlesAlike, type LevelTitle, levelTitle } from './roadmap/title-likeness.ts';
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
export { cutText } from './text/cut-text.ts';
export { awaitOrLeave } from './time/await-or-leave.ts';
export { createFlights } from './time/create-flights.ts';
export { pause } from './time/pause.ts';
export { chooseRound, countIssues } from './validation/choose-round.ts';
export { findRuleIssues, isBlocked, judgeOutline } from './validation/judge-outline.ts';
export { MOST_REPAIRS } from './validation/most-repairs.ts';
export type { Validation, ValidationIssue } from './validation/validation.ts';
export { type AccessView, accessViewSchema, type TicketView, ticketViewSchema } from './view/access-view.ts';
export { type ArtifactDiff, artifactDiffSchema } from './view/artifact-diff-view.ts';
export {
  type ArtifactView,
  artifactViewSchema,
  type ConceptView,
  conceptViewSchema,
  type VersionList,
  versionListSchema,
} from './view/concept-view.ts';
export { type ContentStatus, contentStatusSchema, toContentStatus } from './view/content-status.ts';
export {
  type EditDiff,
  type EditList,
  type EditRecord,
  type EditRound,
  editDiffSchema,
  editListSchema,
  editRecordSchema,
} from './view/edit-view.ts';
export {
  type Estimate,
  estimateSchema,
  type RoadmapEstimate,
  roadmapEstimateSchema,
} from './view/estimate-view.ts';
export { type EventPage, eventPageSchema } from './view/event-page.ts';
export { type FrameworkEdit, frameworkEditSchema } from './view/framework-edit-view.ts';
export {
  LOG_CATEGORIES,
  LOG_LEVELS,
  type LogCategory,
  type LogEntry,
  type LogLevel,
  type LogList,
  logListSchema,
} from './view/log-view.ts';
export {
  ENDED_WINDOWS,
  type EndedTasks,
  type EndedWindow,
  endedTasksSchema,
  type LimiterList,
  type LimiterLoad,
  limiterListSchema,
  type PoolList,
  poolListSchema,
  type QueueList,
  queueListSchema,
  type WorkerFigures,
  type WorkerList,
  workerFiguresSchema,
  workerListSchema,
} from './view/ops-view.ts';
export { type ProgressMark, progressMarkSchema } from './view/progress-view.ts';
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
export {
  type OutlineCause,
  type ValidationList,
  type ValidationRecord,
  type ValidationRound,
  validationListSchema,
  validationRecordSchema,
} from './view/validation-view.ts';
export * from './work/index.ts';
