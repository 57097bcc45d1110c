import type {
  AddNodeInput,
  ChangeNode,
  FrameworkEdit,
  ProposedOutlineInput,
  QualityReport,
  RoadmapList,
  RoadmapView,
} from '@roadwright/domain';
import { readJson, readNothing, send } from '../transport/send.ts';
import { type CallOptions, route, type Transport } from '../transport/transport.ts';
import type { LearnerOptions } from './concept-verbs.ts';

/** Which page of the roadmaps, and whose marks are counted. */
export interface ListRoadmapsOptions extends LearnerOptions {
  /** Rows of one page, 1 to 100; 20 by default. */
  readonly limit?: number;
  /** `next_cursor` of the page before. */
  readonly cursor?: string;
}

/** Names a stage, a module or a concept. */
export interface NodePlace {
  readonly roadmap_id: string;
  readonly node_id: string;
}

/** Which outline an edit is about. */
export interface EditOptions extends CallOptions {
  /** Refuses the edit with `version_stale` where the outline has another version; any will do by default. */
  readonly version?: number;
}

/** The same for an edit that must not overwrite what somebody else has changed. */
export interface ReplaceOptions extends CallOptions {
  /** `*` takes the outline as it is, whatever its version. */
  readonly version: number | '*';
}

const roadmapPath = (roadmap_id: string): string => route`/api/v1/roadmaps/${roadmap_id}`;
const nodePath = (roadmap_id: string, node_id: string): string =>
  roadmapPath(roadmap_id) + route`/nodes/${node_id}`;

const matchVersion = (version: number | '*' | undefined): Record<string, string> => {
  if (version === undefined) return {};
  return { 'if-match': version === '*' ? version : `"${version}"` };
};

/** The verbs on whole roadmaps and their outlines. */
export const createRoadmapVerbs = (transport: Transport) => ({
  /** Gives the full tree with the state of each concept and the learner's marks, without bodies. */
  getRoadmap(roadmap_id: string, { signal, user_id }: LearnerOptions = {}): Promise<RoadmapView> {
    const call = { path: roadmapPath(roadmap_id), query: { user_id }, signal, repeatable: true };
    return send(transport, call, readJson<RoadmapView>);
  },

  /** Tells what the checks say about a course: findings, rules, links, answers, and what checking cost. */
  getQuality(roadmap_id: string, { signal }: CallOptions = {}): Promise<QualityReport> {
    const path = `${roadmapPath(roadmap_id)}/quality`;
    return send(transport, { path, signal, repeatable: true }, readJson<QualityReport>);
  },

  /** Lists roadmaps, newest first, without those in the trash. */
  listRoadmaps({ signal, ...query }: ListRoadmapsOptions = {}): Promise<RoadmapList> {
    const path = '/api/v1/roadmaps';
    return send(transport, { path, query, signal, repeatable: true }, readJson<RoadmapList>);
  },

  /** Lists the roadmaps in the trash. */
  listTrash({ signal, ...query }: ListRoadmapsOptions = {}): Promise<RoadmapList> {
    const path = '/api/v1/roadmaps/trash';
    return send(transport, { path, query, signal, repeatable: true }, readJson<RoadmapList>);
  },

  /** Puts a roadmap into the trash; tasks that are at work on it go on. */
  trashRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = roadmapPath(roadmap_id);
    return send(transport, { method: 'DELETE', path, signal }, readNothing);
  },

  /** Takes a roadmap out of the trash. */
  restoreRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = route`/api/v1/roadmaps/${roadmap_id}/restore`;
    return send(transport, { method: 'POST', path, signal }, readNothing);
  },

  /** Deletes a roadmap in the trash for good, with all it holds; its tasks are stopped. */
  deleteRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = route`/api/v1/roadmaps/${roadmap_id}/permanent`;
    return send(transport, { method: 'DELETE', path, signal }, readNothing);
  },

  /** Replaces the outline; what carries a known id keeps its content, and what is new is made by a task. */
  replaceFramework(
    roadmap_id: string,
    outline: ProposedOutlineInput,
    { signal, version }: ReplaceOptions,
  ): Promise<FrameworkEdit> {
    const path = `${roadmapPath(roadmap_id)}/framework`;
    const call = { method: 'PUT', path, body: outline, headers: matchVersion(version), signal } as const;
    return send(transport, call, readJson<FrameworkEdit>);
  },

  /** Adds a stage, a module or a concept, as its parent says. */
  addNode(
    roadmap_id: string,
    node: AddNodeInput,
    { signal, version }: EditOptions = {},
  ): Promise<FrameworkEdit> {
    const path = `${roadmapPath(roadmap_id)}/nodes`;
    const call = { method: 'POST', path, body: node, headers: matchVersion(version), signal } as const;
    return send(transport, call, readJson<FrameworkEdit>);
  },

  /** Renames, describes or moves a node, or changes what a concept says. */
  changeNode(
    { roadmap_id, node_id }: NodePlace,
    changes: ChangeNode,
    { signal, version }: EditOptions = {},
  ): Promise<FrameworkEdit> {
    const path = nodePath(roadmap_id, node_id);
    const call = { method: 'PATCH', path, body: changes, headers: matchVersion(version), signal } as const;
    return send(transport, call, readJson<FrameworkEdit>);
  },

  /** Removes a node with all below it. */
  removeNode(
    { roadmap_id, node_id }: NodePlace,
    { signal, version }: EditOptions = {},
  ): Promise<FrameworkEdit> {
    const path = nodePath(roadmap_id, node_id);
    const call = { method: 'DELETE', path, headers: matchVersion(version), signal } as const;
    return send(transport, call, readJson<FrameworkEdit>);
  },
});
