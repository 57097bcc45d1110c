import { AppError } from '../../error/app-error.ts';
import type { Framework } from '../../roadmap/framework.ts';
import { type FoundNode, listNodes } from '../outline-tree.ts';
import { refuseField } from './refuse-field.ts';

/** Finds the node that an address names. @throws AppError node_not_found, framework_invalid for an id of several nodes */
export function pickNode(framework: Framework, node_id: string): FoundNode {
  return (
    pick(framework, node_id) ??
    fail(new AppError('node_not_found', `There is no stage, module or concept ${node_id} in this roadmap.`))
  );
}

/** Finds the node that a field of the body names. @throws AppError validation_failed, framework_invalid */
export function pickNamed(framework: Framework, node_id: string, pointer: string): FoundNode {
  return (
    pick(framework, node_id) ??
    refuseField(pointer, `There is no stage, module or concept "${node_id}" in this roadmap.`)
  );
}

/** Outlines of earlier releases may have given one id to a stage and a module, or to a module and a concept. */
function pick(framework: Framework, node_id: string): FoundNode | undefined {
  const found = listNodes(framework).filter((node) => node.node_id === node_id);
  if (found.length < 2) return found[0];
  throw new AppError(
    'framework_invalid',
    `The id "${node_id}" stands for ${found.length} nodes, so nobody can tell which is meant. Replace the whole outline instead: there each node has its place.`,
  );
}

function fail(error: AppError): never {
  throw error;
}
