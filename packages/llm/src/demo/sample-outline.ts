import { z } from 'zod';

const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);

const concept = z.object({
  concept_id: text,
  title: text,
  description: text,
  estimated_hours: z.number().catch(0),
  prerequisites: texts,
});
const module = z.object({
  module_id: text,
  title: text,
  description: text,
  concepts: z.array(concept).catch([]),
});
const stage = z.object({
  stage_id: text,
  title: text,
  description: text,
  modules: z.array(module).catch([]),
});

/** An outline as far as the author reads it. */
export const sampleOutlineSchema = z.object({ title: text, stages: z.array(stage).catch([]) });
type SampleOutline = z.infer<typeof sampleOutlineSchema>;
type SampleModule = SampleOutline['stages'][number]['modules'][number];

/** Lists the modules in reading order. */
export const listSampleModules = ({ stages }: SampleOutline): SampleModule[] =>
  stages.flatMap(({ modules }) => modules);

/** Lists the concepts in reading order. */
export const listSampleConcepts = (outline: SampleOutline) =>
  listSampleModules(outline).flatMap(({ concepts }) => concepts);

/** A stage, module or concept under its id. */
export interface SampleNode {
  readonly kind: 'stage' | 'module' | 'concept';
  readonly node_id: string;
  readonly title: string;
  readonly description: string;
}

/** Lists all stages, modules and concepts, each parent before its children. */
export const listSampleNodes = ({ stages }: SampleOutline): SampleNode[] =>
  stages.flatMap((stage) => [
    { kind: 'stage' as const, node_id: stage.stage_id, ...stage },
    ...stage.modules.flatMap((module) => [
      { kind: 'module' as const, node_id: module.module_id, ...module },
      ...module.concepts.map((concept) => ({
        kind: 'concept' as const,
        node_id: concept.concept_id,
        ...concept,
      })),
    ]),
  ]);
