import type { AddNode, NewConcept, NewModule } from '../../request/node-request.ts';
import type { EditOperation } from '../edit-operation.ts';
import type { NodeKind } from '../outline-tree.ts';
import { type ChangeOutline, operate } from './direct-change.ts';
import { pickNamed } from './pick-node.ts';
import { refuseField } from './refuse-field.ts';
import { type GivenRef, refuseTakenRefs } from './refuse-refs.ts';

/** Adds a stage, a module or a concept with all that it holds. */
export const addNode =
  (request: AddNode): ChangeOutline =>
  (ground) => {
    const { current } = ground;
    const { parent_id, before_id = null } = request;
    const parent = parent_id === null ? null : pickNamed(current, parent_id, '#/parent_id');
    if (parent?.kind === 'concept') refuseField('#/parent_id', 'A concept holds no other nodes.');
    if (before_id !== null) pickNamed(current, before_id, '#/before_id');
    const kind = parent === null ? 'stage' : parent.kind === 'stage' ? 'module' : 'concept';
    refuseFieldsOfOthers(kind, request);
    refuseTakenRefs(current, listRefs(request));
    return operate(ground, listOperations(kind, request));
  };

/** Fields that only one kind of node has. */
const OWN_FIELDS = {
  stage: ['modules'],
  module: ['concepts'],
  concept: ['difficulty', 'estimated_hours', 'prerequisites', 'keywords'],
} as const satisfies Record<NodeKind, (keyof AddNode)[]>;

function refuseFieldsOfOthers(kind: NodeKind, request: AddNode): void {
  for (const [other, fields] of Object.entries(OWN_FIELDS)) {
    const field = fields.find((name) => request[name] !== undefined);
    if (other !== kind && field !== undefined) refuseField(`#/${field}`, `A ${kind} has no such field.`);
  }
  if (kind === 'stage' && request.modules === undefined) refuseField('#/modules', 'A stage needs a module.');
  if (kind === 'module' && request.concepts === undefined)
    refuseField('#/concepts', 'A module needs a concept.');
}

const listRefs = ({ modules = [], concepts = [] }: AddNode): GivenRef[] => [
  ...pointRefs(concepts, '#'),
  ...modules.flatMap((module, index) => pointRefs(module.concepts, `#/modules/${index}`)),
];

const pointRefs = (concepts: readonly NewConcept[], pointer: string): GivenRef[] =>
  concepts.map(({ ref }, index) => ({ ref, pointer: `${pointer}/concepts/${index}/ref` }));

/** Longer than any name in a request may be. */
const OWN_REF = 'the new node'.padEnd(81, '.');

function listOperations(kind: NodeKind, request: AddNode): EditOperation[] {
  const { before_id = null, title, description = '', modules = [], concepts = [] } = request;
  const parent_id = request.parent_id ?? '';
  const first = { ref: OWN_REF, before_id, title, description };
  switch (kind) {
    case 'stage':
      return [{ op: 'add_stage', ...first }, ...modules.flatMap(addModule)];
    case 'module':
      return [
        { op: 'add_module', ...first, parent_id },
        ...concepts.map((concept) => addConcept(concept, OWN_REF)),
      ];
    case 'concept':
      return [{ op: 'add_concept', ...first, parent_id, ...fillTaught(request) }];
  }
}

function addModule({ title, description = '', concepts }: NewModule, index: number): EditOperation[] {
  const ref = `${OWN_REF} ${index}`;
  return [
    { op: 'add_module', ref, parent_id: OWN_REF, before_id: null, title, description },
    ...concepts.map((concept) => addConcept(concept, ref)),
  ];
}

function addConcept(concept: NewConcept, parent_id: string): EditOperation {
  const { ref = null, title, description = '' } = concept;
  return { op: 'add_concept', ref, parent_id, before_id: null, title, description, ...fillTaught(concept) };
}

const fillTaught = ({
  difficulty = 'medium',
  estimated_hours = 2,
  prerequisites = [],
  keywords = [],
}: Partial<NewConcept>) => ({ difficulty, estimated_hours, prerequisites, keywords });
