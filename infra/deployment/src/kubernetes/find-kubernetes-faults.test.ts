import { expect, test } from 'vitest';
import { readDocuments } from '../read-documents.ts';
import { readKustomization } from './find-kustomization-faults.ts';
import { findObjectFaults } from './find-object-faults.ts';
import { findPodFaults } from './find-pod-faults.ts';

const WORKER = 'infra/k8s/worker/deployment.yaml';

/** The worker's manifest with one thing changed in its text form. */
const change = (from: string, to: string): unknown => {
  const text = JSON.stringify(readDocuments(WORKER)[0]);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
};

test.each([
  ['a mistyped field', '"terminationGracePeriodSeconds"', '"terminationGracePeriod"', 'no such field'],
  ['a word in place of a number', '"periodSeconds":2', '"periodSeconds":"2"', 'must be integer'],
  ['a field that is missing', '"name":"worker",', '', 'must have required property name'],
  ['a mistyped field of a list', '"mountPath"', '"path"', 'mountPath'],
])('%s is refused', (_case, from, to, fault) => {
  expect(findObjectFaults(change(from, to)).join()).toContain(fault);
});

test('a kind that nobody checks is told', () => {
  expect(findObjectFaults({ apiVersion: 'v1', kind: 'Pod' })).toHaveLength(1);
});

test('a scaler without its target is refused', () => {
  const scaler = JSON.parse(
    JSON.stringify(readDocuments('infra/k8s/components/keda/content.yaml')[0]).replace(
      'scaleTargetRef',
      'target',
    ),
  );
  expect(findObjectFaults(scaler).join()).toContain('scaleTargetRef');
});

test.each([
  ['may write', '"readOnlyRootFilesystem":true', '"readOnlyRootFilesystem":false'],
  ['may be root', '"runAsNonRoot":true', '"runAsNonRoot":false'],
  ['keeps its capabilities', '"drop":["ALL"]', '"drop":[]'],
])('a pod that %s is refused', (_case, from, to) => {
  expect(findPodFaults(change(from, to))).toHaveLength(1);
});

test('a kustomization that names what is not there is refused, and so is a mistyped field', () => {
  const kind = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };
  const path = 'infra/k8s/base/kustomization.yaml';
  expect(readKustomization(path, { ...kind, resources: ['gone.yaml'] }).faults).toHaveLength(1);
  expect(readKustomization(path, { ...kind, resource: [] }).faults).toHaveLength(1);
});

test('a worker is given longer to end than it takes', () => {
  const { spec } = readDocuments(WORKER)[0] as {
    spec: {
      template: {
        spec: {
          terminationGracePeriodSeconds: number;
          containers: { env: { name: string; value: string }[] }[];
        };
      };
    };
  };
  const { terminationGracePeriodSeconds, containers } = spec.template.spec;
  const grace = containers[0]!.env.find(({ name }) => name === 'SHUTDOWN_GRACE_S')!.value;
  expect(terminationGracePeriodSeconds).toBeGreaterThan(Number(grace));
});
