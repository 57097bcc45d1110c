import type { RoadmapList, RoadmapView } from '@roadwright/domain';
import { readJson, readNothing, send } from '../transport/send.ts';
import { type CallOptions, route, type Transport } from '../transport/transport.ts';

export interface ListRoadmapsOptions extends CallOptions {
  readonly limit?: number;
  readonly cursor?: string;
}

/** The verbs on whole roadmaps. */
export const createRoadmapVerbs = (transport: Transport) => ({
  /** Gives the full tree with the state of each concept, without bodies. */
  getRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<RoadmapView> {
    const path = route`/api/v1/roadmaps/${roadmap_id}`;
    return send(transport, { path, signal, repeatable: true }, readJson<RoadmapView>);
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

  /** Puts a roadmap into the trash. */
  trashRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = route`/api/v1/roadmaps/${roadmap_id}`;
    return send(transport, { method: 'DELETE', path, signal }, readNothing);
  },

  /** Takes a roadmap out of the trash. */
  restoreRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = route`/api/v1/roadmaps/${roadmap_id}/restore`;
    return send(transport, { method: 'POST', path, signal }, readNothing);
  },

  /** Deletes a roadmap in the trash for good, with all it holds. */
  deleteRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = route`/api/v1/roadmaps/${roadmap_id}/permanent`;
    return send(transport, { method: 'DELETE', path, signal }, readNothing);
  },
});
