import {
  type BibliographicRecord,
  BLANK_RECORD,
  type FoundWork,
  type Identifier,
  type LiteratureRequest,
  type LiteratureTask,
  literatureRequestSchema,
  type PlacingRules,
  type Sighting,
  type SourceRecord,
  WORK_SOURCES,
  type WorkStore,
} from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { claimTask } from '../lane/claim-task.ts';
import { createWorkStore } from '../work/create-work-store.ts';
import { type SubmittedWork, submitWork, type WorkSubmission } from '../work/submit-work.ts';
import { createClaimNo, createId } from './samples.ts';

/** A DOI as an identifier. */
export const doi = (value: string): Identifier => ({ scheme: 'doi', value: `10.1000/${value}` });

/** What differs from a description that says nothing. */
export interface Describing extends Partial<Omit<SourceRecord, 'record'>> {
  readonly title?: string;
  readonly year?: number;
}

/** A description of a work of 2020 by somebody who submitted it. */
export function describeWork({ title = '', year = 2020, ...given }: Describing = {}): SourceRecord {
  const record = { ...BLANK_RECORD, id: createId(), title, year, authors: ['Ann Author'] };
  return { source: 'submitted', source_key: createId(), details: {}, ...given, record };
}

/** Everything by which one description of a work is known. */
export function createSighting(
  describing: Describing,
  names: Partial<Pick<Sighting, 'identifiers' | 'aliases' | 'sha256' | 'keys'>> = {},
): Sighting {
  const { keys = [], ...given } = names;
  const record = describeWork(describing);
  return {
    new_work_id: createId(),
    records: [record],
    ...{ identifiers: [], aliases: [], sha256: null },
    ...given,
    keys: [`title:${record.record.title}`, ...keys],
  };
}

const sameWork = (one: BibliographicRecord, other: BibliographicRecord): boolean =>
  one.title === other.title && one.year === other.year;

/**
 * Rules as simple as can be: a title and a year make a work, another year makes a pair to be judged. What a work says
 * comes from its most trusted description.
 */
export const RULES: PlacingRules = {
  decide: ({ records }, { works, distinct }) => {
    const own = records.map(({ record }) => record);
    const is = (work: FoundWork) => work.records.some((known) => own.some((each) => sameWork(each, known)));
    const may = (work: FoundWork) =>
      !is(work) && work.records.some((known) => own.some(({ title }) => title === known.title));
    const tie = ({ work_id }: FoundWork, reason: string) => ({ work_id, reason, veto: null, strength: 0.9 });
    const [into, ...same] = works.filter(is);
    const apart = (id: string) =>
      distinct.some((pair) => pair.includes(id) && pair.includes(into?.work_id ?? ''));
    return {
      into: into === undefined ? null : tie(into, 'same_title'),
      merges: same.filter(({ work_id }) => !apart(work_id)).map((work) => tie(work, 'same_title')),
      candidates: works
        .filter(may)
        .map((work) => ({ ...tie(work, 'same_words'), veto: 'year', strength: 0.7 })),
    };
  },
  compose: (records) => {
    const [best] = records.toSorted(
      (one, other) =>
        WORK_SOURCES.indexOf(one.source) - WORK_SOURCES.indexOf(other.source) ||
        (one.source_key < other.source_key ? -1 : 1),
    );
    if (best === undefined) throw new Error('Nothing is nothing to compose.');
    const record = { ...best.record, id: '', source: '' };
    return { record, details: best.details, sources: { title: best.source } };
  },
};

/** A request with every default filled in. */
export const createWorkRequest = (given: Partial<LiteratureRequest> = {}): LiteratureRequest =>
  literatureRequestSchema.parse({ title: 'A title', ...given });

/** Submits a work, by default one of which nothing is known but a title. */
export const submitPaper = (
  database: Database,
  given: Partial<WorkSubmission> = {},
): Promise<SubmittedWork> =>
  submitWork(database, {
    ...{ task_id: createId(), owner_id: 'ann', max_pending: 10_000, new_work_id: createId() },
    ...{ request: createWorkRequest(), identifiers: [], aliases: [], sha256: null, keep_file: false },
    ...given,
  });

/** A submission in the hands of a worker. */
export interface PaperClaim {
  readonly task: LiteratureTask;
  readonly store: WorkStore;
}

/** Claims a submission as a worker does; throws when it cannot be had. */
export async function claimPaper(database: Database, task_id: string): Promise<PaperClaim> {
  const worker = { worker_id: 'test-worker', claim_no: createClaimNo(), lease_s: 30, alone: true };
  const task = await claimTask(database.sql, { task_id, lane: 'literature', ...worker });
  if (task === null) throw new Error(`${task_id} cannot be claimed`);
  return { task, store: createWorkStore(database, { lease_s: 3, createId }) };
}

/** Submits a work and claims it. */
export async function openPaper(database: Database, given: Partial<WorkSubmission> = {}) {
  const submitted = await submitPaper(database, given);
  return { ...submitted, ...(await claimPaper(database, submitted.task_id)) };
}

/** Submits a work and places what is said of it. */
export async function placePaper(
  database: Database,
  sighting: Sighting,
  given: Partial<WorkSubmission> = {},
) {
  const paper = await openPaper(database, given);
  return { ...paper, placed: await paper.store.place(paper.task, sighting, RULES) };
}
