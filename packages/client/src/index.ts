export type {
  AcceptedTask,
  AcceptedWork,
  AddNodeInput,
  ArtifactDiff,
  ArtifactView,
  Candidate,
  CandidateDecision,
  CandidateList,
  CandidateStatus,
  ChangeNode,
  CitationGraph,
  CitationStyle,
  ConceptNode,
  ConceptStatus,
  ConceptView,
  ContentType,
  EditDiff,
  EditList,
  EndedTasks,
  EndedWindow,
  ErrorCode,
  Estimate,
  EventPage,
  FieldError,
  Finding,
  FrameworkEdit,
  Fulltext,
  GenerateRequestInput,
  LimiterList,
  LinkCheck,
  LiteratureRequestInput,
  LogCategory,
  LogEntry,
  LogLevel,
  LogList,
  ModifyRequestInput,
  PoolList,
  ProgressMark,
  ProposedOutlineInput,
  QualityReport,
  QueueList,
  ReferenceList,
  ReviewAnswer,
  RoadmapEstimate,
  RoadmapItem,
  RoadmapList,
  RoadmapView,
  TaskEvent,
  TaskKind,
  TaskList,
  TaskStatus,
  TaskStep,
  TaskView,
  ValidationList,
  VersionList,
  WorkerList,
  WorkList,
  WorkView,
} from '@roadwright/domain';
export { dropTitle } from './course/drop-title.ts';
export { escapeMarkdown } from './course/escape-markdown.ts';
export { listFindings, type PlacedFinding } from './course/list-findings.ts';
export { type ReadCourse, readCourse } from './course/read-course.ts';
export { type ConceptStyle, renderConcept } from './course/render-concept.ts';
export { renderCourseFile } from './course/render-course-file.ts';
export { type QualityStyle, renderQuality } from './course/render-quality.ts';
export { type ClientOptions, createRoadwrightClient, type RoadwrightClient } from './create-client.ts';
export { eachItem } from './each-item.ts';
export { type ClientErrorCode, RoadwrightError } from './error/roadwright-error.ts';
export { applyEvent } from './progress/apply-event.ts';
export { estimateRemaining, measureProgress } from './progress/measure-progress.ts';
export {
  type CheckedSoFar,
  type ConceptProgress,
  NO_PROGRESS,
  type PendingReview,
  type TaskProgress,
} from './progress/task-progress.ts';
export type { Timers } from './transport/timers.ts';
export type { ApiKey, CallOptions, Fetch, Upload } from './transport/transport.ts';
export type {
  ConceptPlace,
  DiffOptions,
  LearnerOptions,
  MarkOptions,
  PiecePlace,
  VersionOptions,
} from './verbs/concept-verbs.ts';
export type {
  AddLiteratureOptions,
  ListCandidatesOptions,
  ListWorksOptions,
  UploadOptions,
} from './verbs/literature-verbs.ts';
export type { EndedTasksOptions } from './verbs/ops-verbs.ts';
export type { EditOptions, ListRoadmapsOptions, NodePlace, ReplaceOptions } from './verbs/roadmap-verbs.ts';
export type {
  CreateRoadmapOptions,
  ListEventsOptions,
  ListLogOptions,
  ListTasksOptions,
  PageOptions,
  RetryTaskOptions,
  TaskState,
  WaitOptions,
} from './verbs/task-verbs.ts';
export type { Connection } from './watch/connection.ts';
export type { WatchOptions } from './watch/watch-task.ts';
