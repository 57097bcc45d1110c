import { encodeTexts } from '@roadwright/db/testing';
import type { CreateWriter } from './flush.ts';
import { writeByCopy } from './write-by-copy.ts';
import { writeByStatement } from './write-by-statement.ts';
import { writeByStore } from './write-by-store.ts';

/** A way to store the same rows. */
export interface Way {
  readonly name: string;
  readonly createWriter: CreateWriter;
  /** Artifacts of one task in one write. */
  readonly artifacts: number;
  /** Tasks that share a write. */
  readonly tasks: number;
  /** Writes at the same time, each on a connection of its own. */
  readonly connections: number;
  /** What is changed in the migrated tables before; a server that cannot do it has this way skipped. */
  readonly alter: readonly string[];
}

/** What a course's flush comes to when the model costs no time, and as many writes as a worker has places. */
const USUAL = { artifacts: 18, tasks: 1, connections: 8, alter: [] } as const;
const SHARED = { ...USUAL, tasks: 8 } as const;

const byProduct = { ...USUAL, createWriter: writeByStore } as const;
const byStatement = writeByStatement(encodeTexts);
const byTextStatement = writeByStatement((texts) => texts);

/** The first is the product, which all others are held against; all write by its own verb unless they say otherwise. */
export const WAYS: readonly [Way, ...Way[]] = [
  { name: 'the product: a statement per task and flush', ...byProduct },
  { name: 'a statement per artifact', ...byProduct, artifacts: 1 },
  {
    name: 'bare: the same without the parts that are empty here',
    ...USUAL,
    createWriter: byStatement,
  },
  { name: 'bare, arrays of texts in text form', ...USUAL, createWriter: byTextStatement },
  { name: 'bare, a flush shared by 8 tasks', ...SHARED, createWriter: byStatement },
  {
    name: 'bare, a flush shared by 8 tasks, one at a time',
    ...SHARED,
    connections: 1,
    createWriter: byStatement,
  },
  { name: 'COPY per task and flush', ...USUAL, createWriter: writeByCopy },
  { name: 'COPY, shared by 8 tasks', ...SHARED, createWriter: writeByCopy },
  {
    name: 'no index on artifacts and events',
    ...byProduct,
    alter: [
      'alter table roadwright.artifact drop constraint artifact_pkey',
      'alter table roadwright.event drop constraint event_pkey',
    ],
  },
  {
    name: 'primary key of artifacts without the owner',
    ...byProduct,
    alter: [
      `alter table roadwright.artifact drop constraint artifact_pkey,
         add primary key (roadmap_id, concept_id, content_type, version)`,
    ],
  },
  {
    name: 'bodies as jsonb',
    ...byProduct,
    alter: [
      'alter table roadwright.artifact alter column body type jsonb using body::jsonb',
      'create cast (text as jsonb) with inout as assignment',
    ],
  },
  {
    name: 'bodies compressed past 2 KB, pglz',
    ...byProduct,
    alter: [
      'alter table roadwright.artifact reset (toast_tuple_target), alter column body set compression pglz',
    ],
  },
  {
    name: 'bodies compressed past 2 KB, lz4',
    ...byProduct,
    alter: [
      'alter table roadwright.artifact reset (toast_tuple_target), alter column body set compression lz4',
    ],
  },
];
