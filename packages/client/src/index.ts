export { type ClientOptions, createRoadwrightClient, type RoadwrightClient } from './create-client.ts';
export { type ClientErrorCode, RoadwrightError } from './error/roadwright-error.ts';
export { applyEvent } from './progress/apply-event.ts';
export { estimateRemaining, measureProgress } from './progress/measure-progress.ts';
export {
  type ConceptProgress,
  NO_PROGRESS,
  type PendingReview,
  type TaskProgress,
} from './progress/task-progress.ts';
export type { Timers } from './transport/timers.ts';
export type { CallOptions, Fetch } from './transport/transport.ts';
export type { ConceptPlace, DiffOptions, PiecePlace, VersionOptions } from './verbs/concept-verbs.ts';
export type {
  AddLiteratureOptions,
  ListCandidatesOptions,
  ListWorksOptions,
  UploadOptions,
} from './verbs/literature-verbs.ts';
export type { EditOptions, ListRoadmapsOptions, NodePlace, ReplaceOptions } from './verbs/roadmap-verbs.ts';
export type {
  CreateRoadmapOptions,
  ListEventsOptions,
  ListTasksOptions,
  PageOptions,
  TaskState,
} from './verbs/task-verbs.ts';
export type { Connection } from './watch/connection.ts';
export type { WatchOptions } from './watch/watch-task.ts';
