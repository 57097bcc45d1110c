import { z } from 'zod';
import { listIssues } from '../list-issues.ts';

// The restricted profile of Kubernetes' Pod Security Standards, and what this house adds to it.
const container = z.object({
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  resources: z.object({
    requests: z.object({ memory: z.string() }),
    limits: z.object({ memory: z.string() }),
  }),
});
const pod = z.object({
  automountServiceAccountToken: z.literal(false),
  securityContext: z.object({
    runAsNonRoot: z.literal(true),
    runAsUser: z.number().min(10_000),
    seccompProfile: z.object({ type: z.literal('RuntimeDefault') }),
  }),
  containers: z.array(container),
});
const withPod = z.object({ kind: z.string(), spec: z.object({ template: z.object({ spec: z.unknown() }) }) });

/** What the pods of an object may do that they should not; none for objects without pods. */
export function findPodFaults(document: unknown): string[] {
  const { data } = withPod.safeParse(document);
  return data ? listIssues(pod.safeParse(data.spec.template.spec), data.kind) : [];
}
