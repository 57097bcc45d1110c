import { ScaledObject, TriggerAuthentication } from '@kubernetes-models/keda/keda.sh/v1alpha1';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Namespace, Service, ServiceAccount } from 'kubernetes-models/v1';
import { z } from 'zod';
import { watchReads } from './watch-reads.ts';

const MODELS = [
  Deployment,
  Ingress,
  Job,
  Namespace,
  NetworkPolicy,
  PodDisruptionBudget,
  ScaledObject,
  Service,
  ServiceAccount,
  TriggerAuthentication,
];

const typed = z.object({ apiVersion: z.string(), kind: z.string() });

/** What is wrong with an object by the schema of its kind; a field that the schema does not know is a fault too. */
export function findObjectFaults(document: unknown): string[] {
  const { apiVersion, kind } = typed.parse(document);
  const model = MODELS.find((known) => known.apiVersion === apiVersion && known.kind === kind);
  if (model === undefined) return [`${apiVersion} ${kind} is not among the kinds that are checked`];
  const watched = watchReads(document);
  try {
    // The models' validators read whatever stands in place of an instance.
    model.prototype.validate.call(watched.value as InstanceType<typeof model>);
  } catch (error) {
    return [`${kind}: ${error instanceof Error ? error.message : String(error)}`];
  }
  return watched.listUnread().map((path) => `${kind}${path}: no such field`);
}
