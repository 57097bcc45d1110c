import type { Estimate, GenerateRequestInput, RoadmapEstimate } from '@roadwright/domain';
import { readJson, send } from '../transport/send.ts';
import { type CallOptions, route, type Transport } from '../transport/transport.ts';

/** The verbs that tell what something will take and cost. */
export const createEstimateVerbs = (transport: Transport) => ({
  /** Tells what a course would take and cost; nothing is stored or begun. */
  estimate(request: GenerateRequestInput, { signal }: CallOptions = {}): Promise<Estimate> {
    const call = {
      method: 'POST',
      path: '/api/v1/estimates',
      body: request,
      signal,
      repeatable: true,
    } as const;
    return send(transport, call, readJson<Estimate>);
  },

  /** Tells what a roadmap, as it stands, still takes, and what it has cost. */
  estimateRoadmap(roadmap_id: string, { signal }: CallOptions = {}): Promise<RoadmapEstimate> {
    const path = route`/api/v1/roadmaps/${roadmap_id}/estimate`;
    return send(transport, { path, signal, repeatable: true }, readJson<RoadmapEstimate>);
  },
});
