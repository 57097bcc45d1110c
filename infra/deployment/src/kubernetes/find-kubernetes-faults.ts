import { globSync } from 'node:fs';
import { readDocuments } from '../read-documents.ts';
import { root } from '../root.ts';
import { readKustomization } from './find-kustomization-faults.ts';
import { findObjectFaults } from './find-object-faults.ts';
import { findPodFaults } from './find-pod-faults.ts';

/** What is wrong with the manifests: each object, each kustomization, and files that none of these names. */
export function findKubernetesFaults(folder = 'infra/k8s'): string[] {
  const paths = globSync(`${folder}/**/*.yaml`, { cwd: root });
  const [kustomizations, others] = split(paths, (path) => path.endsWith('/kustomization.yaml'));
  const read = kustomizations.map((path) => readKustomization(path, readDocuments(path)[0]));
  const named = new Set(read.flatMap(({ refers_to }) => refers_to));
  const configurations = others.filter((path) => path.endsWith('/name-references.yaml'));
  return [
    ...read.flatMap(({ faults }) => faults),
    ...others.filter((path) => !named.has(path)).map((path) => `${path}: no kustomization names it`),
    ...others
      .filter((path) => !configurations.includes(path))
      .flatMap((path) =>
        readDocuments(path)
          .flatMap((document) => [...findObjectFaults(document), ...findPodFaults(document)])
          .map((fault) => `${path}: ${fault}`),
      ),
  ];
}

function split<T>(items: T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
