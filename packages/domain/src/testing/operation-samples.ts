import type { EditOperation } from '../edit/edit-operation.ts';
import { createConcept, createModule, createOutline } from './outline-samples.ts';

/** A concept with prerequisites. */
export const needing = (concept_id: string, ...prerequisites: string[]) =>
  createConcept(concept_id, { prerequisites });

/** `s1(m1(a b<a) m2(c<b)) s2(m3(d<c e<a))` */
export const createCourse = () =>
  createOutline(
    [createModule('m1', [createConcept('a'), needing('b', 'a')]), createModule('m2', [needing('c', 'b')])],
    [createModule('m3', [needing('d', 'c'), needing('e', 'a')])],
  );

/** What everything that is added has. */
export const titled = (title: string) => ({ title, description: '', ref: null, before_id: null });
const taught = {
  difficulty: 'easy' as const,
  estimated_hours: 1,
  prerequisites: [] as string[],
  keywords: [],
};
/** Moves a node; without parent among its siblings, without neighbour to the end. */
export const move = (
  node_id: string,
  parent_id: string | null,
  before_id: string | null = null,
): EditOperation => ({
  op: 'move',
  node_id,
  parent_id,
  before_id,
});
/** Removes a node. */
export const remove = (node_id: string): EditOperation => ({ op: 'remove', node_id });
/** Lets one node go up in another. */
export const merge = (node_id: string, into_id: string): EditOperation => ({ op: 'merge', node_id, into_id });
/** Adds an easy concept of an hour to `m1`, unless told otherwise. */
export const addConcept = (title: string, change: object = {}): EditOperation => ({
  op: 'add_concept',
  parent_id: 'm1',
  ...titled(title),
  ...taught,
  ...change,
});
