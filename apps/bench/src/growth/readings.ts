import { type Database, getRoadmap, getTask, listEvents, listRoadmaps, listTasks } from '@roadwright/db';
import type { TaskList } from '@roadwright/domain';
import { BIG_OWNER, CONCEPTS, EVENTS } from './fill-tables.ts';

/** A stored task and its roadmap, drawn by lot. */
export interface Drawn {
  readonly task_id: string;
  readonly roadmap_id: string;
}

/** What a reader asks, and whether it was given what is stored. */
export interface Reading {
  readonly name: string;
  readonly read: (database: Database, drawn: Drawn) => Promise<boolean>;
}

const LIMIT = 50;
const isFull = ({ items }: { readonly items: readonly unknown[] }): boolean => items.length === LIMIT;

/** The list behind a task; a reader gets there by `next_cursor` from page to page. */
const listBehind = (database: Database, { task_id }: Drawn): Promise<TaskList> => {
  const cursor = Buffer.from(JSON.stringify([task_id])).toString('base64url');
  return listTasks(database, { owner: null, limit: LIMIT, cursor });
};

/** The requests that must not become slower as the tables grow. */
export const READINGS: readonly Reading[] = [
  {
    name: 'list of tasks with counts, first page',
    read: async (database) => isFull(await listTasks(database, { owner: null, limit: LIMIT })),
  },
  {
    name: 'list of tasks with counts, a page deep in',
    read: async (database, drawn) => isFull(await listBehind(database, drawn)),
  },
  {
    name: "list of one owner's tasks with counts",
    read: async (database) => isFull(await listTasks(database, { owner: BIG_OWNER, limit: LIMIT })),
  },
  {
    name: 'list of tasks of a status and a kind',
    read: async (database) =>
      isFull(await listTasks(database, { owner: null, status: 'completed', kind: 'retry', limit: LIMIT })),
  },
  {
    name: 'list of tasks of a kind that nobody has',
    read: async (database) =>
      (await listTasks(database, { owner: null, kind: 'literature', limit: LIMIT })).items.length === 0,
  },
  {
    name: 'list of roadmaps',
    read: async (database) =>
      isFull(await listRoadmaps(database, { owner: null, trashed: false, limit: LIMIT })),
  },
  {
    name: 'list of the trash',
    read: async (database) =>
      isFull(await listRoadmaps(database, { owner: null, trashed: true, limit: LIMIT })),
  },
  {
    name: 'get a task',
    read: async (database, { task_id }) =>
      (await getTask(database, { task_id, owner: null })).progress.concepts_done === CONCEPTS,
  },
  {
    name: 'get a roadmap',
    read: async (database, { roadmap_id }) =>
      (await getRoadmap(database, { roadmap_id, owner: null })).stages[0]?.modules[0]?.concepts.length ===
      CONCEPTS,
  },
  {
    name: 'events of a task',
    read: async (database, { task_id }) =>
      (await listEvents(database, { task_id, owner: null, after: 0, limit: LIMIT })).items.length === EVENTS,
  },
];
