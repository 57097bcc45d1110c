export { getArtifact, type PieceScope } from './artifact/get-artifact.ts';
export { listArtifactVersions } from './artifact/list-artifact-versions.ts';
export { restoreVersion } from './artifact/restore-version.ts';
export { assertMigrated } from './assert-migrated.ts';
export { assertUsable } from './assert-usable.ts';
export { type StoredFile, storeUpload, type Upload } from './blob/store-upload.ts';
export type { Database, DatabaseRole } from './database/database.ts';
export { measureLatency } from './database/measure-latency.ts';
export type { PoolObserver } from './database/observe-pool.ts';
export { type DatabaseOptions, openDatabase } from './database/open-database.ts';
export { getPoolFigures, type PoolFigures } from './database/pool-figures.ts';
export { getEventPlace } from './event/get-event-place.ts';
export { listEvents } from './event/list-events.ts';
export { type EventFrame, listNewEvents, type News, type WatchedTask } from './event/list-new-events.ts';
export { createHostBuckets } from './host/create-host-buckets.ts';
export {
  type LaneFigures,
  type LaneRunner,
  type LanesOptions,
  type LaneTiming,
  startLanes,
} from './lane/start-lanes.ts';
export { createLedger, type Ledger } from './ledger/create-ledger.ts';
export { readCallFigures } from './ledger/read-call-figures.ts';
export { readRoadmapUsage } from './ledger/read-roadmap-usage.ts';
export { migrate } from './migrate.ts';
export { createPipelineStore } from './pipeline/create-pipeline-store.ts';
export { deleteRoadmap } from './roadmap/delete-roadmap.ts';
export { type EditedFramework, editFramework } from './roadmap/edit-framework.ts';
export { getConcept } from './roadmap/get-concept.ts';
export { getRoadmap } from './roadmap/get-roadmap.ts';
export type { RoadmapScope } from './roadmap/hold-roadmap.ts';
export { listRoadmaps, type RoadmapFilter } from './roadmap/list-roadmaps.ts';
export { restoreRoadmap } from './roadmap/restore-roadmap.ts';
export { trashRoadmap } from './roadmap/trash-roadmap.ts';
export type { Channel } from './signal/channels.ts';
export { createListener, type Listener, type ListenerOptions } from './signal/create-listener.ts';
export type { Notifier } from './signal/create-notifier.ts';
export { createSourceCache } from './source/create-source-cache.ts';
export { answerReview } from './task/answer-review.ts';
export { cancelTask } from './task/cancel-task.ts';
export { getEditDiff } from './task/get-edit-diff.ts';
export { getTask } from './task/get-task.ts';
export type { OwnerScope, TaskScope } from './task/hold-task.ts';
export { listEdits } from './task/list-edits.ts';
export { listTasks, type TaskFilter } from './task/list-tasks.ts';
export { listValidations } from './task/list-validations.ts';
export { startModify } from './task/start-modify.ts';
export { startPieceRetry } from './task/start-piece-retry.ts';
export { startRetry } from './task/start-retry.ts';
export { type StartedTask, type Submission, submitTask } from './task/submit-task.ts';
export { createWorkSearch } from './work/create-work-search.ts';
export { createWorkStore } from './work/create-work-store.ts';
export { decideCandidate } from './work/decide-candidate.ts';
export { getCitationGraph } from './work/get-citation-graph.ts';
export { getFulltext } from './work/get-fulltext.ts';
export { getWork } from './work/get-work.ts';
export { listCandidates } from './work/list-candidates.ts';
export { listReferences } from './work/list-references.ts';
export { listWorks } from './work/list-works.ts';
export { type SubmittedWork, submitWork, type WorkSubmission } from './work/submit-work.ts';
export { undoMerge } from './work/undo-merge.ts';
