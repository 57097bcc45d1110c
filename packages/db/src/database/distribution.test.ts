import { addNode, addNodeSchema } from '@roadwright/domain';
import { silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createKey } from '../access/create-key.ts';
import { createTicket } from '../access/create-ticket.ts';
import { findKey } from '../access/find-key.ts';
import { listKeys } from '../access/list-keys.ts';
import { listRevokedKeys } from '../access/list-revoked-keys.ts';
import { revokeKey } from '../access/revoke-key.ts';
import { takeTicket } from '../access/take-ticket.ts';
import { touchKey } from '../access/touch-key.ts';
import { getArtifact } from '../artifact/get-artifact.ts';
import { listArtifactVersions } from '../artifact/list-artifact-versions.ts';
import { restoreVersion } from '../artifact/restore-version.ts';
import { storeUpload } from '../blob/store-upload.ts';
import { getEventPlace } from '../event/get-event-place.ts';
import { listEvents } from '../event/list-events.ts';
import { listNewEvents } from '../event/list-new-events.ts';
import { createHostBuckets } from '../host/create-host-buckets.ts';
import { findSuspect } from '../lane/find-suspect.ts';
import { keepOffer } from '../lane/keep-offer.ts';
import { putBack } from '../lane/put-back.ts';
import { releaseClaim } from '../lane/release-claim.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { readCallFigures } from '../ledger/read-call-figures.ts';
import { readRoadmapUsage } from '../ledger/read-roadmap-usage.ts';
import { listLog } from '../log/list-log.ts';
import { getEndedTasks } from '../ops/get-ended-tasks.ts';
import { listQueues } from '../ops/list-queues.ts';
import { listWorkerRows } from '../ops/list-worker-rows.ts';
import { announceWorker, retireWorker } from '../presence/announce-worker.ts';
import { beat } from '../presence/beat.ts';
import { createLinkRecheckStore } from '../quality/create-link-recheck-store.ts';
import { getQualityReport } from '../quality/get-quality-report.ts';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { editFramework } from '../roadmap/edit-framework.ts';
import { getConcept } from '../roadmap/get-concept.ts';
import { getRoadmap } from '../roadmap/get-roadmap.ts';
import { listRoadmaps } from '../roadmap/list-roadmaps.ts';
import { markConcept } from '../roadmap/mark-concept.ts';
import { restoreRoadmap } from '../roadmap/restore-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { createSourceCache } from '../source/create-source-cache.ts';
import { createTending } from '../sweep/tend-tasks.ts';
import { answerReview } from '../task/answer-review.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getEditDiff } from '../task/get-edit-diff.ts';
import { getTask } from '../task/get-task.ts';
import { listEdits } from '../task/list-edits.ts';
import { listTasks } from '../task/list-tasks.ts';
import { listValidations } from '../task/list-validations.ts';
import { reserveConcepts } from '../task/reserve-pieces.ts';
import { startModify } from '../task/start-modify.ts';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { startRetry } from '../task/start-retry.ts';
import { submitTask } from '../task/submit-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { findUnscoped } from '../testing/distribution/find-unscoped.ts';
import { listStatements, recordStatements } from '../testing/distribution/list-statements.ts';
import { keepStatements } from '../testing/release/keep-statements.ts';
import {
  claim,
  completeCourse,
  createDraft,
  createFramework,
  createId,
  createRequest,
  createWrite,
  openCourse,
  submit,
} from '../testing/samples.ts';
import { ALWAYS } from '../testing/take-away.ts';
import { createCourseVerdict, createVerdict } from '../testing/verdict-samples.ts';
import { createSighting, doi, openPaper, placePaper, RULES, submitPaper } from '../testing/work-samples.ts';
import { createWorkSearch } from '../work/create-work-search.ts';
import { decideCandidate } from '../work/decide-candidate.ts';
import { getCitationGraph } from '../work/get-citation-graph.ts';
import { getFulltext } from '../work/get-fulltext.ts';
import { getWork } from '../work/get-work.ts';
import { listCandidates } from '../work/list-candidates.ts';
import { listReferences } from '../work/list-references.ts';
import { listWorks } from '../work/list-works.ts';
import type { Database } from './database.ts';

const BY_ID =
  'A job or a reader names one task and not its owner; a lookup of task_id and owner_id would come first.';
const OF_ALL =
  'It is about all owners, and runs once per beat, sweep or start and not for each request or write.';

const BY_KEY = 'A key or a ticket is what tells the owner; it is looked for by what nobody can guess.';

const FOR_OPERATORS = 'An operator asks about the tasks of all owners, and is told figures only.';

/** Where a statement touches an owned table without narrowing it to one owner: why, and which tables. */
const EXCEPTIONS: Readonly<Record<string, readonly [why: string, ...tables: string[]]>> = {
  'access/find-key.ts': [BY_KEY, 'api_key'],
  'access/list-revoked-keys.ts': [BY_KEY, 'api_key'],
  'access/revoke-key.ts': ['An operator revokes whosever key.', 'api_key'],
  'access/take-ticket.ts': [BY_KEY, 'ticket'],
  'access/touch-key.ts': [BY_KEY, 'api_key'],
  'blob/drop-unwanted.ts': [
    'A file is stored once for all who have sent it: whether anybody wants it is asked of all of them.',
    'submission',
  ],
  'event/list-new-events.ts': [BY_ID, 'event', 'task'],
  'lane/claim-task.ts': [BY_ID, 'llm_call', 'task'],
  'lane/find-suspect.ts': [BY_ID, 'task'],
  'lane/keep-offer.ts': [BY_ID, 'task'],
  'lane/put-back.ts': [BY_ID, 'task'],
  'lane/release-claim.ts': [BY_ID, 'task'],
  'ledger/read-spending.ts': [OF_ALL, 'llm_call'],
  'ops/get-ended-tasks.ts': [FOR_OPERATORS, 'task'],
  'ops/list-queues.ts': [FOR_OPERATORS, 'review', 'task'],
  'presence/announce-worker.ts': [OF_ALL, 'task'],
  'presence/beat.ts': [OF_ALL, 'task'],
  'quality/take-due-links.ts': [
    'A list of whomever, the one that waits longest: a few times an hour, and not for each request or write.',
    'artifact_verdict',
  ],
  'sweep/drop-files.ts': [OF_ALL, 'submission', 'task'],
  'sweep/fail-crashed.ts': [OF_ALL, 'task'],
  'sweep/fold-counts.ts': [OF_ALL, 'task_count_change'],
  'sweep/forget-calls.ts': [OF_ALL, 'llm_call'],
  'sweep/forget-keys.ts': [OF_ALL, 'idempotency_key'],
  'sweep/forget-tickets.ts': [OF_ALL, 'ticket'],
  'sweep/requeue-lost.ts': [OF_ALL, 'task'],
  'sweep/sweep.ts': [OF_ALL, 'task'],
  'sweep/trim-events.ts': [OF_ALL, 'task'],
  'task/list-tasks.ts': [
    'An operator lists everybody’s tasks; an owner is looked for by bounds.',
    'submission',
    'task',
  ],
};

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

const worker = { worker_id: 'test-worker', runner_ids: ['runner'] };
const owner = 'ann';
const max_pending = 100;

/** As the api has it while it acts for the owner: all that its verbs touch has to be granted. */
const asApi = (database: Database) => database.behindWall(() => owner);

test('every statement narrows the owned tables that it touches to one owner', async () => {
  const { database, statements } = recordStatements(own.database);
  await useEveryVerb(database);
  await keepStatements(statements);
  const written = await listStatements();
  const unused = written.filter(({ stretch }) => ![...statements].some((text) => text.includes(stretch)));
  expect(unused.map(({ file, stretch }) => `${file}: ${stretch}`)).toEqual([]);

  const owned = await listOwned(database);
  const found: Record<string, readonly string[]> = {};
  for (const statement of statements) {
    const { file = 'nowhere' } = written.find(({ stretch }) => statement.includes(stretch)) ?? {};
    const unscoped = await findUnscoped(statement, { owned });
    if (unscoped.length > 0) found[file] = [...new Set([...(found[file] ?? []), ...unscoped])].sort();
  }
  const expected = Object.entries(EXCEPTIONS).map(([file, [_why, ...tables]]) => [file, tables]);
  expect(found).toEqual(Object.fromEntries(expected));
});

test('every view narrows what it shows to the owner that it shows', async () => {
  const owned = await listOwned(own.database);
  const views = await own.database.sql<{ name: string; body: string }>(
    `select viewname as name, definition as body from pg_views where schemaname = 'roadwright'`,
    [],
  );
  for (const { name, body } of views) {
    expect([name, await findUnscoped(body, { owned, view: true })]).toEqual([name, []]);
  }
});

/** Lists the tables whose rows belong to an owner, and all views, which show such rows. */
async function listOwned({ sql }: Database): Promise<Set<string>> {
  const rows = await sql<{ name: string }>(
    `select relation.relname as name from pg_class as relation
     where relation.relnamespace = 'roadwright'::regnamespace and (relation.relkind = 'v' or exists (
       select from pg_attribute where attrelid = relation.oid and attname = 'owner_id' and relation.relkind in ('r', 'p')
     ))`,
    [],
  );
  return new Set(rows.map(({ name }) => name));
}

async function useEveryVerb(database: Database): Promise<void> {
  await announceWorker(database.sql, worker);
  await useKeys(database);
  await readCourse(database);
  await steerTasks(database);
  await gatherWorks(database);
  await workInLanes(database);
  await throwAway(database);
  await retireWorker(database.sql, worker.worker_id);
}

async function useKeys(database: Database): Promise<void> {
  const random = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
  const key_id = createId();
  const key = await createKey(database, { key_id, owner_id: owner, name: '', scopes: ['owner'] }, random);
  await findKey(database, key);
  await touchKey(database, key_id);
  await listKeys(database, owner);
  const { ticket } = await createTicket(asApi(database), { key_id, owner_id: owner }, random);
  await takeTicket(database, ticket);
  await revokeKey(database, key_id);
  await listRevokedKeys(database, [key_id]);
}

async function readCourse(database: Database): Promise<void> {
  const { task, roadmap_id, store } = await completeCourse(database);
  const { task_id } = task;
  const piece = { roadmap_id, concept_id: 'variables', content_type: 'tutorial', owner } as const;
  await getRoadmap(asApi(database), { ...piece, learner: owner });
  await markConcept(asApi(database), { ...piece, learner: owner, done: true });
  await getConcept(asApi(database), piece);
  await getArtifact(asApi(database), piece);
  await listArtifactVersions(asApi(database), piece);
  await store.listSteps(task);
  await store.getCourse(task);
  await store.listWritten(task);
  await store.getArtifact(task, piece);
  await getTask(asApi(database), { task_id, owner });
  for (const whose of [owner, null]) await listTasks(asApi(database), { owner: whose, limit: 5 });
  await listTasks(asApi(database), { owner, limit: 5, status: 'completed' });
  for (const trashed of [true, false]) await listRoadmaps(asApi(database), { owner, trashed, limit: 5 });
  await listLog(asApi(database), { task_id, owner, limit: 5 });
  await listEvents(asApi(database), { task_id, owner, after: 0, limit: 5 });
  await getEventPlace(asApi(database), { task_id, owner });
  await listNewEvents(database, [{ task_id, after: 0 }], 5);
  const retried = await startPieceRetry(asApi(database), { ...piece, task_id: createId(), max_pending });
  await cancelTask(asApi(database), { task_id: retried.task_id, owner });
  const requirements = ['Shorter.'];
  const modified = await startModify(asApi(database), {
    ...piece,
    task_id: createId(),
    requirements,
    max_pending,
  });
  await cancelTask(asApi(database), { task_id: modified.task_id, owner });
  await restoreVersion(asApi(database), { ...piece, version: 1 });
  const fresh = { roadmap_id, owner_id: owner, task_id, concept_ids: ['lifetimes'] };
  await reserveConcepts(database.sql, fresh);
  const ledger = createLedger(database, { worker_id: 'test-worker', createId });
  ledger.add({
    step: 'quiz',
    scope: { task_id, owner_id: owner, order: 0 },
    attempt: 1,
    address: 'demo',
    model: 'demo',
    answered_model: null,
    outcome: 'ok',
    tokens: { input_tokens: 1, output_tokens: 1 },
    estimated: false,
    cost_micro_usd: 1,
    price_version: null,
    queued_ms: 0,
    first_token_ms: 1,
    duration_ms: 2,
    at: 0,
  });
  await ledger.close();
  await ledger.readSpending(0);
  await readCallFigures(asApi(database));
  await readRoadmapUsage(asApi(database), { roadmap_id, owner });
  await getQualityReport(asApi(database), { roadmap_id, owner });
}

async function steerTasks(database: Database): Promise<void> {
  const idempotency = { key: 'once', body_sha256: 'same' };
  const submission = { owner_id: owner, request: createRequest(), max_pending, idempotency };
  for (let time = 0; time < 2; time++)
    await submitTask(asApi(database), { ...submission, task_id: createId() });

  // An outline is rejected, the next one waits for its answer when the task is cancelled and then retried.
  const task_id = await submit(database, { request: createRequest({ review: 'human' }) });
  const outline = {
    edge: 'open_review',
    roadmap_id: `rust-${task_id.slice(-8)}`,
    framework: createFramework(['a']),
  } as const;
  await (await claim(database, task_id)).end(outline);
  await editOutline(database, outline.roadmap_id);
  const scope = { task_id, owner };
  await listValidations(asApi(database), scope);
  await listEdits(asApi(database), { ...scope, limit: 20 });
  await getEditDiff(asApi(database), { ...scope, round: 0 });
  await answerReview(asApi(database), { task_id, owner, answer: { approved: false, feedback: 'No.' } });
  const again = await claim(database, task_id);
  await again.store.findRejectedOutline(again.task);
  await again.end(outline);
  await cancelTask(asApi(database), { task_id, owner });
  await again.store.write(again.task, createWrite(again.task.write_no + 9));
  await startRetry(asApi(database), { task_id: createId(), retry_of: task_id, owner, max_pending });

  // A design that never had an outline, and a course with a piece missing, are retried too.
  const undesigned = await submit(database);
  await cancelTask(asApi(database), { task_id: undesigned, owner });
  await startRetry(asApi(database), { task_id: createId(), retry_of: undesigned, owner, max_pending });
  const course = await openCourse(database);
  await course.end({ edge: 'continue' });
  await cancelTask(asApi(database), { task_id: course.task.task_id, owner });
  await startRetry(asApi(database), {
    task_id: createId(),
    retry_of: course.task.task_id,
    owner,
    max_pending,
  });
}

const editOutline = (database: Database, roadmap_id: string) =>
  editFramework(asApi(database), {
    ...{ roadmap_id, owner, task_id: createId(), max_pending, now: Date.now },
    change: addNode(addNodeSchema.parse({ parent_id: 'syntax', title: 'New' })),
  });

async function workInLanes(database: Database): Promise<void> {
  const { sql } = database;
  const { task } = await openCourse(database);
  const { task_id, epoch } = task;
  await beat(sql, { ...worker, beat_s: 1, lease_s: 3, claims: [{ task_id, epoch }] });
  await listQueues(database);
  await listWorkerRows(database);
  await getEndedTasks(database, 'hour');
  await findSuspect(sql, task_id);
  await keepOffer(sql, task_id);
  await releaseClaim(sql, { task_id, epoch }, worker.worker_id);
  await putBack(sql, { task_id, lane: 'content' });
  // A task that is given up, because workers died on it alone.
  await own.database.sql('update roadwright.task set lone_crashes = 3 where task_id = $1::uuid', [task_id]);
  const times = { beat_s: 1, lease_s: 3, getJudging: () => ALWAYS };
  const tend = createTending({
    database,
    ...times,
    worker_id: 'sweeper',
    lanes: ['content'],
    retention: { events_days: 1, calls_days: 1 },
    onTakeover: () => undefined,
    log: silentLog,
  });
  await tend();
}

async function gatherWorks(database: Database): Promise<void> {
  async function* bytes() {
    yield Buffer.from('%PDF-');
  }
  const upload = () =>
    storeUpload(asApi(database), { upload_id: createId(), bytes: bytes(), max_bytes: 100 });
  const { sha256 } = await upload();
  await expect(
    storeUpload(asApi(database), { upload_id: createId(), bytes: bytes(), max_bytes: 1 }),
  ).rejects.toMatchObject({ code: 'document_too_large' });
  const idempotency = { key: 'a work', body_sha256: 'same' };
  for (let time = 0; time < 2; time++) await submitPaper(asApi(database), { idempotency });
  const names = { identifiers: [doi('one')] };
  const older = await placePaper(
    database,
    createSighting({ title: 'One', year: 2019 }, { identifiers: [doi('two')] }),
  );
  const paper = await openPaper(database, { ...names, sha256 });
  const { store, task } = paper;
  await store.place(task, createSighting({ title: 'One' }, { ...names, sha256 }), RULES);
  const claimed = { identifiers: [doi('claimed')] };
  await placePaper(database, createSighting({ title: 'Somebody’s word' }, claimed));
  await placePaper(database, createSighting({ title: 'A registry’s word', source: 'crossref' }, claimed));
  const { work_id } = await store.getSubmission(task);
  const scope = { work_id: work_id ?? '', owner, limit: 5 };
  await store.setComponent(task, { ...scope, component: 'content', status: 'completed', progress: 1 });
  const { record } = createSighting({ title: 'Two' }).records[0] ?? expect.fail();
  await store.saveReferences(task, scope.work_id, [
    { ordinal: 1, text: '', record, identifiers: [doi('two')] },
  ]);
  await store.saveFulltext(task, { ...scope, sha256, text: 'A', pages: 1, extractor: 'pdf', url: null });
  await store.hasFulltext(task, scope.work_id);
  for await (const _piece of store.readBlob(sha256));
  await store.releaseFile(task);
  await getWork(asApi(database), scope);
  await getFulltext(asApi(database), scope);
  await listReferences(asApi(database), scope);
  await getCitationGraph(asApi(database), { work_ids: [scope.work_id] });
  for (const query of ['', 'one']) await listWorks(asApi(database), { query, limit: 5 });
  await createWorkSearch(database).searchWorks(['one'], 5);
  const { items } = await listCandidates(database, { status: 'open', limit: 5 });
  for (const decision of ['merge', 'distinct'] as const) {
    const candidate_id = items[0]?.candidate_id ?? '';
    await decideCandidate(database, { candidate_id, decision, compose: RULES.compose, createId });
  }
  await citeWork(database, older.placed.work_id);
  await upload();
  const retried = await openPaper(database, { sha256 });
  await cancelTask(asApi(database), { task_id: retried.task_id, owner });
  await startRetry(asApi(database), { task_id: createId(), retry_of: retried.task_id, owner, max_pending });
  await askSources(database);
}

async function citeWork(database: Database, work_id: string): Promise<void> {
  const { write, roadmap_id } = await openCourse(database);
  const piece = { concept_id: 'variables', content_type: 'resources' } as const;
  for (const version of [1, 2]) {
    const draft = { ...createDraft('variables', 'resources', version), citations: [work_id] };
    const verdicts = version === 1 ? [] : [{ ...piece, version, verdict: createVerdict() }];
    expect(await write({ artifacts: [draft], verdicts })).toEqual({ outcome: 'written' });
  }
  expect(await write({ course_verdict: createCourseVerdict() })).toEqual({ outcome: 'written' });
  await own.database.sql(
    'update roadwright.artifact_verdict set links_due = now() where roadmap_id = $1::text and version = 2',
    [roadmap_id],
  );
  const links = createLinkRecheckStore(database);
  const due = (await links.takeDue(1)) ?? expect.fail();
  await links.save(due, due.verdict, 1);
}

async function askSources(database: Database): Promise<void> {
  const buckets = createHostBuckets(database);
  const { slot } = await buckets.takeSlot('host', { connections: 1, interval_ms: 1 }, 1);
  await buckets.freeSlot(slot ?? expect.fail());
  await buckets.pauseHost('host', 1);
  const cache = createSourceCache(database);
  const question = { source: 'crossref', key: 'a' } as const;
  await cache.ask(question, 1);
  await cache.release(question);
  await cache.save(question, { status: 404, body: '' }, 1);
}

async function throwAway(database: Database): Promise<void> {
  const { roadmap_id } = await completeCourse(database);
  await trashRoadmap(asApi(database), { roadmap_id, owner });
  await restoreRoadmap(asApi(database), { roadmap_id, owner });
  await editOutline(database, roadmap_id);
  await trashRoadmap(asApi(database), { roadmap_id, owner });
  await deleteRoadmap(asApi(database), { roadmap_id, owner });
}
