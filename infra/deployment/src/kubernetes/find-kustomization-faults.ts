import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { listIssues } from '../list-issues.ts';
import { root } from '../root.ts';

const text = z.string();
// The fields of kustomize.config.k8s.io that are used here; a mistyped one would be refused by kustomize, but late.
const kustomization = z.strictObject({
  apiVersion: z.enum(['kustomize.config.k8s.io/v1beta1', 'kustomize.config.k8s.io/v1alpha1']),
  kind: z.enum(['Kustomization', 'Component']),
  namespace: text.optional(),
  nameSuffix: text.optional(),
  resources: z.array(text).default([]),
  components: z.array(text).default([]),
  configurations: z.array(text).default([]),
  labels: z
    .array(
      z.strictObject({
        pairs: z.record(text, text),
        includeSelectors: z.boolean().optional(),
        includeTemplates: z.boolean().optional(),
      }),
    )
    .optional(),
  patches: z
    .array(z.strictObject({ target: z.strictObject({ kind: text, name: text }), patch: text }))
    .optional(),
  images: z.array(z.strictObject({ name: text, newName: text, newTag: text })).optional(),
  configMapGenerator: z.array(z.strictObject({ name: text, envs: z.array(text) })).optional(),
});

/** What a kustomization refers to, as paths from the project's root; its faults where it is none, or names what is not there. */
export function readKustomization(
  path: string,
  document: unknown,
): { refers_to: string[]; faults: string[] } {
  const result = kustomization.safeParse(document);
  if (!result.success) return { refers_to: [], faults: listIssues(result, path) };
  const { resources, components, configurations, configMapGenerator = [] } = result.data;
  const files = [...resources, ...configurations, ...configMapGenerator.flatMap(({ envs }) => envs)];
  const refers_to = [...files, ...components].map((name) => join(dirname(path), name));
  const missing = refers_to.filter((name) => !existsSync(join(root, name)));
  return { refers_to, faults: missing.map((name) => `${path}: ${name} is not there`) };
}
