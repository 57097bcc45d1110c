import { z } from 'zod';
import { type EditOperation, editOperationSchema } from '../edit/edit-operation.ts';
import type { ProposedOutline } from '../edit/proposed-outline.ts';
import type { AnswerFormat } from '../port/llm.ts';
import { DIFFICULTIES } from '../roadmap/framework.ts';
import * as lenient from './lenient-fields.ts';

const OPERATIONS = ['add_stage', 'add_module', 'add_concept', 'update', 'move', 'remove', 'merge'] as const;

// One flat shape for all operations: what strict schemas of every provider can hold. What does not apply is null.
const wireOperation = z.object({
  op: z.enum(OPERATIONS),
  node_id: z.string().nullable().describe('id of what is updated, moved, removed or merged'),
  into_id: z.string().nullable().describe('merge: id of what it goes up in'),
  parent_id: z.string().nullable().describe('id or ref of the stage or module that it goes into'),
  before_id: z.string().nullable().describe('id or ref of the neighbour that it goes before; null: last'),
  ref: z.string().nullable().describe('add: a name for it, for later operations and prerequisites'),
  title: z.string().nullable(),
  description: z.string().nullable(),
  difficulty: z.enum(DIFFICULTIES).nullable(),
  estimated_hours: z.number().nullable(),
  prerequisites: z.array(z.string()).nullable().describe('the whole new list; update: null leaves it'),
  keywords: z.array(z.string()).nullable(),
});
const wire = z.object({ operations: z.array(wireOperation) });

/** Operations of an answer, those among them that make sense; or the whole tree, where the model wrote that instead. */
export type RoadmapEditAnswer =
  | { readonly operations: EditOperation[]; readonly outline?: never }
  | { readonly outline: ProposedOutline; readonly operations?: never };

/** What is blank, null or unreadable counts as not given. */
const given = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const filled = <T extends z.ZodType<string>>(schema: T) => given(schema.refine((text) => text !== ''));

const id = filled(lenient.id);
const described = { description: filled(lenient.description) };
const taught = {
  difficulty: given(lenient.difficulty),
  estimated_hours: given(lenient.number),
  prerequisites: given(lenient.ids),
  keywords: given(lenient.keywords),
};

const operation = z
  .object({
    op: lenient.wordOf(OPERATIONS),
    ...{ node_id: id, into_id: id, parent_id: id, before_id: id, ref: id },
    title: filled(lenient.title),
    ...described,
    ...taught,
  })
  .transform(fillOperation)
  .pipe(editOperationSchema);

/** Gives something new what it lacks, and a move the place that it does not speak of. */
function fillOperation(entry: { readonly op: (typeof OPERATIONS)[number] }): unknown {
  const fields = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  if (entry.op === 'update') return fields;
  const concept = { difficulty: 'medium', estimated_hours: 2, prerequisites: [], keywords: [] };
  const places = { ref: null, before_id: null, ...(entry.op === 'move' ? { parent_id: null } : {}) };
  return { description: '', ...places, ...(entry.op === 'add_concept' ? concept : {}), ...fields };
}

const title = lenient.title.catch('');
const concept = z.object({ concept_id: id, ref: id, title, ...described, ...taught });
const module = z.object({ module_id: id, title, ...described, concepts: lenient.listOf(concept) });
const stage = z.object({ stage_id: id, title, ...described, modules: lenient.listOf(module) });

const decode = z
  .object({
    operations: z.array(z.unknown()).nullish(),
    title: filled(lenient.title),
    summary: filled(lenient.description),
    stages: given(z.array(stage).min(1)),
  })
  .transform(({ operations, ...outline }, context): RoadmapEditAnswer => {
    const sound = lenient.goodOf(operation).parse(operations ?? []);
    if (sound.length > 0) return { operations: sound };
    const { stages } = outline;
    if (stages !== undefined) return { outline: { ...outline, stages } };
    if (operations === undefined) refuse('operations is missing');
    else if (operations !== null && operations.length > 0) {
      refuse('no operation has the fields that its op needs');
    }
    return { operations: [] };

    function refuse(message: string): void {
      context.addIssue({ code: 'custom', path: ['operations'], message });
    }
  });

export const roadmapEditFormat: AnswerFormat<RoadmapEditAnswer> = { name: 'roadmap_edit', wire, decode };
