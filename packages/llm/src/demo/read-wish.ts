import type { SampleInput } from './sample-input.ts';
import { listSampleConcepts, listSampleModules, listSampleNodes, type SampleNode } from './sample-outline.ts';

const LESS =
  /\b(fewer|less|short(er|en)?|remove|drop|delete|cut|skip|without|too (many|much|long|big))\b|删|去掉|去除|移除|减少|更少|少一些|太多|太长|缩短|精简|不要|不需要/iu;
const MORE =
  /\b(more|add|include|extend|deeper|practi[cs]e|exercises?|projects?|missing|too (few|little|short))\b|增加|添加|加入|加上|更多|多一些|补充|练习|实践|项目|缺少|太少|太短|扩展/iu;
const STAGE = /\bstages?\b|阶段/iu;
const MODULE = /\bmodules?\b|模块/iu;

/** What the author hears in a person's feedback. */
interface Wish {
  readonly intent: 'add' | 'remove' | 'modify';
  /** To be taken out; for something new also what gives way to it. */
  readonly removed: SampleNode | null;
  /** The module that gets one more concept. */
  readonly extended_id: string | null;
  /** To be reworded, where nothing is put in or taken out. */
  readonly revised: SampleNode | null;
}

/** Reads whether feedback wants less, more or something else, and where; an outline never loses its last concept. */
export function readWish({ feedback, outline, max_concepts }: SampleInput): Wish {
  const nodes = listSampleNodes(outline);
  const said = feedback.toLowerCase();
  const named = nodes.findLast(({ title }) => title !== '' && said.includes(title.toLowerCase())) ?? null;
  const [less, more] = [LESS.test(feedback), MORE.test(feedback)];
  const is_full = listSampleConcepts(outline).length >= max_concepts;
  const spare = less
    ? findSpare(feedback, { nodes, named, outline })
    : more && is_full
      ? findSpare('', { nodes, named: null, outline })
      : null;
  const extended_id = more && (spare !== null || !is_full) ? findPlace(outline, { named, spare }) : null;
  const removed = less || extended_id !== null ? spare : null;
  const first = nodes.find(({ kind }) => kind === 'concept') ?? null;
  return {
    intent: removed !== null && less ? 'remove' : extended_id !== null ? 'add' : 'modify',
    removed,
    extended_id,
    revised: removed === null && extended_id === null ? (named ?? first) : null,
  };
}

/** Finds the module for something new: the one that is named or holds what is named, else the last that stays. */
function findPlace(
  { stages }: SampleInput['outline'],
  { named, spare }: { readonly named: SampleNode | null; readonly spare: SampleNode | null },
): string | null {
  const modules = stages
    .filter(({ stage_id }) => stage_id !== spare?.node_id)
    .flatMap((stage) => stage.modules)
    .filter(({ module_id }) => module_id !== spare?.node_id);
  const holding = modules.find(
    ({ module_id, concepts }) =>
      module_id === named?.node_id || concepts.some(({ concept_id }) => concept_id === named?.node_id),
  );
  return (holding ?? modules.at(-1))?.module_id ?? null;
}

interface Places {
  readonly nodes: readonly SampleNode[];
  readonly named: SampleNode | null;
  readonly outline: SampleInput['outline'];
}

/** What can be spared: what is named, else the last of what is spoken of, else the last concept of the fullest module. */
function findSpare(feedback: string, { nodes, named, outline }: Places): SampleNode | null {
  const last = (kind: SampleNode['kind']) => nodes.filter((node) => node.kind === kind).at(-1);
  const { stages } = outline;
  const modules = listSampleModules(outline);
  const fullest = modules.toSorted((one, other) => other.concepts.length - one.concepts.length)[0];
  const concept_id = fullest?.concepts.at(-1)?.concept_id;
  const concept = nodes.find((node) => node.kind === 'concept' && node.node_id === concept_id);
  const spoken = STAGE.test(feedback) ? last('stage') : MODULE.test(feedback) ? last('module') : concept;
  const counts = {
    stage: stages.length,
    module: modules.length,
    concept: listSampleConcepts(outline).length,
  };
  const isSpare = (node: SampleNode | null | undefined): node is SampleNode =>
    node !== null && node !== undefined && counts[node.kind] > 1;
  return [named, spoken, concept].find(isSpare) ?? null;
}
