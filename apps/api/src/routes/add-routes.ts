import type { Api, ApiDeps } from '../api-deps.ts';
import { addGetAccess } from './access/get.ts';
import { addCreateTicket } from './access/ticket.ts';
import { addGetArtifact } from './concepts/artifact.ts';
import { addDiffArtifact } from './concepts/diff.ts';
import { addGetConcept } from './concepts/get.ts';
import { addModifyArtifact } from './concepts/modify.ts';
import { addMarkConcept } from './concepts/progress.ts';
import { addRestoreArtifact } from './concepts/restore.ts';
import { addRetryArtifact } from './concepts/retry.ts';
import { addListVersions } from './concepts/versions.ts';
import { addEstimateCourse } from './estimates/course.ts';
import { addEstimateRoadmap } from './estimates/roadmap.ts';
import { addEventRoutes } from './events/add-event-routes.ts';
import { addDatabaseHealth } from './health/database.ts';
import { addLive } from './health/live.ts';
import { addReady } from './health/ready.ts';
import { addCandidateRoutes } from './literature/candidates.ts';
import { addGetFulltext } from './literature/fulltext.ts';
import { addGetWork } from './literature/get.ts';
import { addCitationGraph } from './literature/graph.ts';
import { addListWorks } from './literature/list.ts';
import { addListReferences } from './literature/references.ts';
import { addSubmitWork } from './literature/submit.ts';
import { addUndoMerge } from './literature/undo-merge.ts';
import { addOpsRoutes } from './ops/add-ops-routes.ts';
import { addDocs } from './reference/docs.ts';
import { addMetrics } from './reference/metrics.ts';
import { addOpenApi } from './reference/openapi.ts';
import { addPage } from './reference/page.ts';
import { addReplaceFramework } from './roadmaps/framework.ts';
import { addGetRoadmap } from './roadmaps/get.ts';
import { addListRoadmaps } from './roadmaps/list.ts';
import { addNodeRoutes } from './roadmaps/nodes.ts';
import { addGetQuality } from './roadmaps/quality.ts';
import { addTrashRoutes } from './roadmaps/trash.ts';
import { addCancelTask } from './tasks/cancel.ts';
import { addContentStatus } from './tasks/content-status.ts';
import { addEditRoutes } from './tasks/edits.ts';
import { addGetTask } from './tasks/get.ts';
import { addListTasks } from './tasks/list.ts';
import { addListLog } from './tasks/log.ts';
import { addRetryTask } from './tasks/retry.ts';
import { addAnswerReview } from './tasks/review.ts';
import { addSubmitTask } from './tasks/submit.ts';
import { addListValidations } from './tasks/validation.ts';

/** Adds every route; where two could take the same path, the more special one stands first. */
export function addRoutes(api: Api, deps: ApiDeps): void {
  addSubmitTask(api, deps);
  addGetTask(api, deps);
  addListTasks(api, deps);
  addAnswerReview(api, deps);
  addCancelTask(api, deps);
  addRetryTask(api, deps);
  addContentStatus(api, deps);
  addListValidations(api, deps);
  addEditRoutes(api, deps);
  addListLog(api, deps);

  addEventRoutes(api, deps);

  addListRoadmaps(api, deps);
  addGetRoadmap(api, deps);
  addGetQuality(api, deps);
  addTrashRoutes(api, deps);
  addReplaceFramework(api, deps);
  addNodeRoutes(api, deps);

  addEstimateCourse(api, deps);
  addEstimateRoadmap(api, deps);

  addGetConcept(api, deps);
  addMarkConcept(api, deps);
  addGetArtifact(api, deps);
  addListVersions(api, deps);
  addDiffArtifact(api, deps);
  addRestoreArtifact(api, deps);
  addRetryArtifact(api, deps);
  addModifyArtifact(api, deps);

  addSubmitWork(api, deps);
  addListWorks(api, deps);
  addCandidateRoutes(api, deps);
  addCitationGraph(api, deps);
  addGetWork(api, deps);
  addGetFulltext(api, deps);
  addListReferences(api, deps);
  addUndoMerge(api, deps);

  addGetAccess(api, deps);
  addCreateTicket(api, deps);

  addOpsRoutes(api, deps);

  addLive(api);
  addReady(api, deps);
  addDatabaseHealth(api, deps);

  addMetrics(api, deps);
  addOpenApi(api);
  addDocs(api);
  addPage(api, deps);
}
