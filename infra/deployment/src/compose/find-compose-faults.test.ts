import { beforeEach, expect, test } from 'vitest';
import { readDocuments } from '../read-documents.ts';
import { findComposeFaults } from './find-compose-faults.ts';

type Service = Record<string, unknown>;
let document: { services: Record<string, Service> };
beforeEach(() => {
  document = structuredClone(readDocuments('infra/compose.yaml')[0]) as typeof document;
});

test('a mistyped key is refused', () => {
  document.services.api!.depend_on = [];
  expect(findComposeFaults(document).join()).toContain('/services/api: must NOT have additional properties');
});

test.each<[string, Service, string]>([
  ['that everybody can reach', { ports: ['8000:8000'] }, '/services/api/ports/0: loopback is needed'],
  ['that may write', { read_only: undefined }, '/services/api/read_only'],
  ['with capabilities', { cap_drop: [] }, '/services/api/cap_drop'],
  ['of no exact version', { image: 'roadwright' }, '/services/api/image: a tag is needed'],
  ['without a limit', { deploy: undefined }, '/services/api/deploy'],
])('a service %s is refused', (_case, change, fault) => {
  document.services.api = JSON.parse(JSON.stringify({ ...document.services.api, ...change }));
  expect(findComposeFaults(document).join('\n')).toContain(fault);
});

test('whoever stops a worker waits longer than the worker takes', () => {
  const seconds = (text: unknown) => Number.parseInt(String(text), 10);
  const { stop_grace_period, environment } = document.services.worker as {
    stop_grace_period: string;
    environment: Service;
  };
  expect(seconds(stop_grace_period)).toBeGreaterThan(seconds(environment.SHUTDOWN_GRACE_S));
});
