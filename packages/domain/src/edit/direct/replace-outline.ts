import { AppError } from '../../error/app-error.ts';
import type { Framework } from '../../roadmap/framework.ts';
import { adoptOutline } from '../adopt-outline.ts';
import { keyOf, listNodes, type NodeKind } from '../outline-tree.ts';
import type { ProposedOutline } from '../proposed-outline.ts';
import type { ChangeOutline } from './direct-change.ts';
import { MOST_ERRORS } from './refuse-field.ts';
import { refuseTakenRefs } from './refuse-refs.ts';

/** Puts a whole outline into the place of the present one; nodes are the same where their ids are. */
export const replaceOutline =
  (proposed: ProposedOutline): ChangeOutline =>
  ({ current, used_ids }) => {
    const given = listGiven(proposed);
    refuseUnknown(current, given);
    refuseTakenRefs(
      current,
      given.map(({ ref, pointer }) => ({ ref, pointer: `${pointer}/ref` })),
    );
    const { framework } = adoptOutline(current, proposed, used_ids);
    return { framework, operations: [], pointers: pointNodes(framework) };
  };

/** What has become of a body has the form of the body. */
function pointNodes(framework: Framework): Map<string, string> {
  const nodes = Map.groupBy(listGiven(framework), ({ node_id }) => node_id ?? '');
  return new Map(
    [...nodes].flatMap(([node_id, [own, ...others]]): [string, string][] =>
      own === undefined || others.length > 0 ? [] : [[node_id, own.pointer]],
    ),
  );
}

interface Given {
  readonly kind: NodeKind;
  readonly node_id: string | undefined;
  readonly ref?: string | undefined;
  readonly pointer: string;
}

const listGiven = ({ stages }: ProposedOutline): Given[] =>
  stages.flatMap(({ stage_id, modules }, stage) => [
    { kind: 'stage', node_id: stage_id, pointer: `#/stages/${stage}` },
    ...modules.flatMap(({ module_id, concepts }, module): Given[] => {
      const pointer = `#/stages/${stage}/modules/${module}`;
      return [
        { kind: 'module', node_id: module_id, pointer },
        ...concepts.map(
          ({ concept_id, ref }, concept): Given => ({
            kind: 'concept',
            node_id: concept_id,
            ref,
            pointer: `${pointer}/concepts/${concept}`,
          }),
        ),
      ];
    }),
  ]);

/** An id that nothing here has, or that is given to more nodes than have it, was not given by us. */
function refuseUnknown(current: Framework, given: readonly Given[]): void {
  const known = listNodes(current).map(keyOf);
  const free = new Map([...Map.groupBy(known, (key) => key)].map(([key, all]) => [key, all.length]));
  const errors = given.flatMap(({ kind, node_id, pointer }) => {
    if (node_id === undefined) return [];
    const key = keyOf({ kind, node_id });
    const count = free.get(key);
    if (count !== undefined) free.set(key, count - 1);
    if (count !== undefined && count > 0) return [];
    const detail =
      count === undefined
        ? `There is no ${kind} "${node_id}". Leave the id out for something new.`
        : `The ${kind} "${node_id}" stands somewhere else in this body already.`;
    return [{ pointer: `${pointer}/${kind}_id`, detail }];
  });
  if (errors.length === 0) return;
  const count = errors.length === 1 ? 'One id' : `${errors.length} ids`;
  throw new AppError('framework_invalid', `${count} in the body cannot be taken; nothing was changed.`, {
    errors: errors.slice(0, MOST_ERRORS),
  });
}
