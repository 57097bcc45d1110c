import {
  addNode,
  addNodeSchema,
  type ChangeOutline,
  changeNode,
  dropNode,
  listConcepts,
  type ProposedOutlineInput,
  proposedOutlineSchema,
  replaceOutline,
} from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getArtifact } from '../artifact/get-artifact.ts';
import { answerReview } from '../task/answer-review.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getEditDiff } from '../task/get-edit-diff.ts';
import { getTask } from '../task/get-task.ts';
import { listEdits } from '../task/list-edits.ts';
import { listValidations } from '../task/list-validations.ts';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { startRetry } from '../task/start-retry.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import {
  claim,
  completeCourse,
  createDrafts,
  createFramework,
  createId,
  createRequest,
  openCourse,
  SUMMARY,
  submit,
} from '../testing/samples.ts';
import { type EditedFramework, editFramework } from './edit-framework.ts';
import { getRoadmap } from './get-roadmap.ts';
import { trashRoadmap } from './trash-roadmap.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

interface Editing {
  readonly versions?: readonly number[];
  readonly max_pending?: number;
}

const edit = (roadmap_id: string, change: ChangeOutline, editing: Editing = {}): Promise<EditedFramework> =>
  editFramework(own.database, {
    roadmap_id,
    owner: null,
    change,
    task_id: createId(),
    max_pending: 100,
    now: Date.now,
    ...editing,
  });

const add = (title: string, parent_id: string | null = 'syntax') =>
  addNode(addNodeSchema.parse({ parent_id, title }));
const rename = (node_id: string, title: string) => changeNode(node_id, { title });
const replace = (outline: ProposedOutlineInput) => replaceOutline(proposedOutlineSchema.parse(outline));
const tree = (roadmap_id: string) => getRoadmap(own.database, { roadmap_id, owner: null });
const listIds = async (roadmap_id: string) =>
  listConcepts(await tree(roadmap_id)).map(({ concept }) => concept.concept_id);
const view = (task_id: string) => getTask(own.database, { task_id, owner: null });
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'rejected' ? result.reason.code : 'won')).sort();

async function openReview(concept_ids = ['a', 'b']) {
  const task_id = await submit(own.database, { request: createRequest({ review: 'human' }) });
  const roadmap_id = `rust-${task_id.slice(-8)}`;
  const { end } = await claim(own.database, task_id);
  await end({ edge: 'open_review', roadmap_id, framework: createFramework(concept_ids) });
  return { task_id, roadmap_id };
}

const approve = (task_id: string, round?: number) =>
  answerReview(own.database, {
    task_id,
    owner: null,
    answer: round === undefined ? { approved: true } : { approved: true, round },
  });

describe('an edit of a finished course', () => {
  test('makes just what is new, and leaves ids, artifacts and states of the rest', async () => {
    const { roadmap_id, task } = await completeCourse(own.database);
    const events = (await readEvents(own.database, task.task_id)).length;
    const edited = await edit(roadmap_id, add('Lifetimes'));
    expect(edited).toMatchObject({
      version: 2,
      diff: {
        added: [{ kind: 'concept', node_id: 'lifetimes', parent_id: 'syntax' }],
        removed: [],
        changed: [],
      },
      validation: { valid: true, score: null, critic: 'skipped' },
      review_round: null,
    });
    const { task_id } = edited.task!;
    expect(await view(task_id)).toMatchObject({
      kind: 'modify',
      status: 'pending',
      roadmap_id,
      progress: { concepts_total: 1, artifacts_total: 3 },
    });
    const { write, end, task: claimed, store } = await claim(own.database, task_id, 'content');
    expect(claimed.requirements).toEqual([]);
    expect((await store.getCourse(claimed)).wanted.map((piece) => piece.concept_id)).toEqual(
      Array(3).fill('lifetimes'),
    );
    await write({
      artifacts: createDrafts('lifetimes'),
      concepts: [{ concept_id: 'lifetimes', status: 'completed' }],
    });
    await end({ edge: 'complete', summary: SUMMARY });
    const after = await tree(roadmap_id);
    expect([after.version, after.status, after.total_estimated_hours]).toEqual([2, 'completed', 4]);
    expect(await listIds(roadmap_id)).toEqual(['variables', 'ownership', 'lifetimes']);
    for (const { concept } of listConcepts(after)) {
      expect(concept).toMatchObject({ status: 'completed', artifacts: { quiz: { version: 1 } } });
    }
    expect((await view(task.task_id)).status).toBe('completed');
    expect(await readEvents(own.database, task.task_id)).toHaveLength(events);
  });

  test('starts nothing where nothing is new', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const jobs = await readJobs(own.database);
    expect(await edit(roadmap_id, rename('variables', 'Values'))).toMatchObject({ version: 2, task: null });
    expect(await edit(roadmap_id, changeNode('ownership', { before_id: 'variables' }))).toMatchObject({
      version: 3,
      diff: { moved: [{ node_id: expect.any(String) }] },
      task: null,
    });
    expect(await listIds(roadmap_id)).toEqual(['ownership', 'variables']);
    expect(await readJobs(own.database)).toEqual(jobs);
  });

  test('keeps the row and the artifacts of a concept that it removes, and never gives its id away again', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    await edit(roadmap_id, dropNode('variables'));
    expect(await listIds(roadmap_id)).toEqual(['ownership']);
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz', owner: null } as const;
    await expect(getArtifact(own.database, piece)).rejects.toMatchObject({ code: 'concept_not_found' });
    const rows = await own.database.sql(
      `select version from roadwright.artifact where roadmap_id = $1::text and concept_id = 'variables'`,
      [roadmap_id],
    );
    expect(rows).toHaveLength(3);
    const again = await edit(roadmap_id, add('Variables'));
    expect(again.diff.added).toMatchObject([{ node_id: 'variables-2' }]);
    await expect(
      edit(
        roadmap_id,
        replace({
          ...(await tree(roadmap_id)),
          stages: [
            {
              stage_id: 'basics',
              title: 'Basics',
              modules: [
                {
                  module_id: 'syntax',
                  title: 'Syntax',
                  concepts: [{ concept_id: 'variables', title: 'Back' }],
                },
              ],
            },
          ],
        }),
      ),
    ).rejects.toMatchObject({
      code: 'framework_invalid',
      errors: [{ pointer: '#/stages/0/modules/0/concepts/0/concept_id' }],
    });
  });

  test('that changes nothing is stored nowhere', async () => {
    const { roadmap_id, task } = await completeCourse(own.database);
    const same = replace(await tree(roadmap_id));
    const unchanged = { version: 1, task: null, diff: { added: [], removed: [], moved: [], changed: [] } };
    expect(await edit(roadmap_id, same)).toMatchObject(unchanged);
    expect(await edit(roadmap_id, rename('variables', 'About variables'))).toMatchObject(unchanged);
    expect(await edit(roadmap_id, changeNode('variables', { parent_id: 'syntax' }))).toMatchObject(unchanged);
    expect((await listEdits(own.database, { task_id: task.task_id, owner: null, limit: 20 })).items).toEqual(
      [],
    );
  });

  test('is stored wholly or not at all', async () => {
    const { roadmap_id } = await completeCourse(own.database, { owner_id: 'full' });
    const count = () =>
      own.database.sql(
        `select (select count(*) from roadwright.framework) as frameworks, (select count(*) from roadwright.concept) as concepts,
           (select count(*) from roadwright.task_step) as steps, (select count(*) from roadwright.reserved_piece) as pieces`,
        [],
      );
    const before = await count();
    await expect(edit(roadmap_id, add('New'), { max_pending: 0 })).rejects.toMatchObject({
      code: 'too_many_pending_tasks',
    });
    await expect(
      edit(roadmap_id, changeNode('ownership', { prerequisites: ['nowhere'] })),
    ).rejects.toMatchObject({
      code: 'framework_invalid',
      errors: [{ pointer: '#', detail: expect.stringContaining('nowhere') }],
    });
    await expect(edit(roadmap_id, dropNode('basics'))).rejects.toMatchObject({ code: 'framework_invalid' });
    await expect(edit(roadmap_id, dropNode('nothing'))).rejects.toMatchObject({ code: 'node_not_found' });
    expect(await count()).toEqual(before);
    expect((await tree(roadmap_id)).version).toBe(1);
  });

  test('tells what speaks against it without being refused for it', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const edited = await edit(roadmap_id, changeNode('variables', { prerequisites: ['ownership'] }));
    expect(edited.validation).toMatchObject({
      valid: false,
      issues: expect.arrayContaining([
        expect.objectContaining({ rule: 'order_against_prerequisites', severity: 'critical' }),
      ]),
    });
  });

  test('leaves concepts alone that a task is at work on', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const { task_id } = await startPieceRetry(own.database, {
      ...{ roadmap_id, concept_id: 'variables', content_type: 'quiz' },
      ...{ task_id: createId(), owner: null, max_pending: 100 },
    });
    const refused = expect.objectContaining({ code: 'task_active' });
    await expect(edit(roadmap_id, dropNode('variables'))).rejects.toEqual(refused);
    expect(await edit(roadmap_id, rename('variables', 'Bindings'))).toMatchObject({ version: 2 });
    expect(await edit(roadmap_id, dropNode('ownership'))).toMatchObject({ version: 3 });
    await cancelTask(own.database, { task_id, owner: null });
    await edit(roadmap_id, add('Other'));
    expect(await edit(roadmap_id, dropNode('variables'))).toMatchObject({ version: 5 });
  });

  test('is refused while the maker is at work, in the trash, and for somebody else', async () => {
    const { roadmap_id, task } = await openCourse(own.database);
    const scope = { roadmap_id, change: add('X'), task_id: createId(), max_pending: 9, now: Date.now };
    await expect(edit(roadmap_id, add('X'))).rejects.toMatchObject({ code: 'task_active' });
    await cancelTask(own.database, { task_id: task.task_id, owner: null });
    await expect(editFramework(own.database, { ...scope, owner: 'bob' })).rejects.toMatchObject({
      code: 'roadmap_not_found',
    });
    await trashRoadmap(own.database, { roadmap_id, owner: null });
    await expect(edit(roadmap_id, add('X'))).rejects.toMatchObject({ code: 'roadmap_not_found' });
    await expect(edit('rust-unknown', add('X'))).rejects.toMatchObject({ code: 'roadmap_not_found' });
  });

  test('has one winner of many that name the same version', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const edits = ['One', 'Two', 'Three', 'Four'].map((title) =>
      edit(roadmap_id, add(title), { versions: [1] }),
    );
    expect(codes(await Promise.allSettled(edits))).toEqual([...Array(3).fill('version_stale'), 'won']);
    expect((await tree(roadmap_id)).version).toBe(2);
    expect(await listIds(roadmap_id)).toHaveLength(3);
    await expect(edit(roadmap_id, add('Five'), { versions: [] })).rejects.toMatchObject({
      code: 'version_stale',
    });
    expect(await edit(roadmap_id, add('Five'), { versions: [1, 2] })).toMatchObject({ version: 3 });
  });

  test('lets all of many through that name none, one after the other', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    await Promise.all(['One', 'Two', 'Three'].map((title) => edit(roadmap_id, add(title))));
    expect((await tree(roadmap_id)).version).toBe(4);
    expect((await listIds(roadmap_id)).sort()).toEqual(['one', 'ownership', 'three', 'two', 'variables']);
  });
});

describe('an edit under review', () => {
  test('opens the next round, so that an answer to the one before is stale', async () => {
    const { task_id, roadmap_id } = await openReview();
    const edited = await edit(roadmap_id, add('Lifetimes'));
    expect(edited).toMatchObject({ version: 2, task: null, review_round: 2 });
    expect(await view(task_id)).toMatchObject({
      status: 'human_review_pending',
      review_round: 2,
      progress: { concepts_total: 3, artifacts_total: 9 },
    });
    const told = (await readEvents(own.database, task_id)).slice(-2);
    expect(told.map(({ type, data }) => [type, JSON.parse(data)])).toEqual([
      ['roadmap_ready', { roadmap_id, title: 'Rust', concepts_total: 3, valid: true, score: null }],
      [
        'human_review_required',
        { roadmap_id, round: 2, stages_count: 1, concepts_count: 3, valid: true, score: null },
      ],
    ]);
    await expect(approve(task_id, 1)).rejects.toMatchObject({ code: 'review_round_stale' });
    await approve(task_id, 2);
    const content = await claim(own.database, task_id, 'content');
    expect((await content.store.getCourse(content.task)).wanted).toHaveLength(9);
    await expect(edit(roadmap_id, add('Late'))).rejects.toMatchObject({ code: 'task_active' });
  });

  test('and its approval have an order, and what is made is what was approved', async () => {
    for (let round = 0; round < 6; round++) {
      const { task_id, roadmap_id } = await openReview();
      const [edited, approved] = await Promise.allSettled([
        edit(roadmap_id, add('New')),
        approve(task_id, 1),
      ]);
      const [outcome] = codes([edited, approved]).filter((code) => code !== 'won');
      const { version } = await tree(roadmap_id);
      if (approved.status === 'fulfilled') expect([version, outcome]).toEqual([1, 'task_active']);
      else expect([version, outcome]).toEqual([2, 'review_round_stale']);
      expect((await view(task_id)).status).toBe(version === 1 ? 'processing' : 'human_review_pending');
    }
  });

  test('is what a rejection speaks of, with all that was said and every id that was ever given', async () => {
    const { task_id, roadmap_id } = await openReview();
    const reject = (feedback: string) =>
      answerReview(own.database, { task_id, owner: null, answer: { approved: false, feedback } });
    await reject('Shorter');
    const second = await claim(own.database, task_id);
    await second.end({ edge: 'open_review', roadmap_id, framework: createFramework(['a', 'c']) });
    await edit(roadmap_id, dropNode('c'));
    await reject('Deeper');
    const third = await claim(own.database, task_id);
    const rejected = await third.store.findRejectedOutline(third.task);
    expect(rejected).toMatchObject({ feedback: 'Deeper', earlier_feedback: ['Shorter'] });
    expect(listConcepts(rejected!.framework).map(({ concept }) => concept.concept_id)).toEqual(['a']);
    expect([...rejected!.used_ids].sort()).toEqual(['a', 'b', 'c']);
    const back = { edge: 'open_review', roadmap_id, framework: createFramework(['a', 'b']) } as const;
    expect(await third.end(back)).toMatchObject({ outcome: 'refused' });
    expect((await tree(roadmap_id)).version).toBe(3);
  });

  test('survives a cancellation: the retry opens a review, and content needs an approval all the same', async () => {
    const { task_id, roadmap_id } = await openReview();
    await cancelTask(own.database, { task_id, owner: null });
    expect(await edit(roadmap_id, add('Lifetimes'))).toMatchObject({
      version: 2,
      task: null,
      review_round: null,
    });
    const started = await startRetry(own.database, {
      ...{ task_id: createId(), retry_of: task_id, owner: null, max_pending: 100 },
    });
    const { task, store } = await claim(own.database, started.task_id);
    expect(task.review_round).toBe(1);
    expect(await store.findRejectedOutline(task)).toBeNull();
    const steps = await store.listSteps(task);
    expect(
      steps.map(({ step, output }) => [step, (output as { review_round: number }).review_round]),
    ).toEqual([
      ['roadmap_edit', 1],
      ['structure_validation', 1],
    ]);
  });

  test('survives a redesign that could not be mended', async () => {
    const { task_id, roadmap_id } = await openReview();
    const answer = { approved: false, feedback: 'Shorter' };
    await answerReview(own.database, { task_id, owner: null, answer });
    const { write, end } = await claim(own.database, task_id);
    await write({ steps: [{ step: 'roadmap_edit', round: 0, output: { review_round: 1 } }] });
    await end({ edge: 'fail', failure: { code: 'outline_invalid', detail: 'A cycle.' } });
    await edit(roadmap_id, dropNode('b'));
    const started = await startRetry(own.database, {
      ...{ task_id: createId(), retry_of: task_id, owner: null, max_pending: 100 },
    });
    const { task, store } = await claim(own.database, started.task_id);
    expect([task.review_round, await store.findRejectedOutline(task)]).toEqual([2, null]);
    expect(await store.listSteps(task)).toMatchObject([
      { step: 'roadmap_edit', round: 1, output: { review_round: 2, cause: 'direct' } },
      { step: 'structure_validation', round: 1, output: { review_round: 2 } },
    ]);
  });

  test('after an approval content is made without another, whatever version people have edited it to', async () => {
    const { task_id, roadmap_id } = await openReview();
    await approve(task_id);
    await cancelTask(own.database, { task_id, owner: null });
    const { task } = await edit(roadmap_id, add('Lifetimes'));
    expect(task).not.toBeNull();
    const retried = await startRetry(own.database, {
      ...{ task_id: createId(), retry_of: task_id, owner: null, max_pending: 100 },
    });
    const { task: claimed, store } = await claim(own.database, retried.task_id, 'content');
    expect((await store.getCourse(claimed)).wanted).toHaveLength(6);
  });

  test('meets a second answer and a cancellation with one winner each', async () => {
    for (let round = 0; round < 4; round++) {
      const { task_id, roadmap_id } = await openReview();
      const results = await Promise.allSettled([
        approve(task_id),
        approve(task_id),
        edit(roadmap_id, add('New')),
        cancelTask(own.database, { task_id, owner: null }),
      ]);
      const [first, second, edited, cancelled] = results.map((result) => codes([result])[0]);
      expect([first, second].sort()).not.toEqual(['won', 'won']);
      expect(cancelled).toBe('won');
      expect(['won', 'task_active']).toContain(edited);
      const seqs = (await readEvents(own.database, task_id)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, place) => place + 1));
    }
  });
});

describe('the history of an outline', () => {
  test('shows each direct edit with its validation and what it changed', async () => {
    const { task_id, roadmap_id } = await openReview();
    await edit(roadmap_id, add('Lifetimes'));
    await edit(roadmap_id, dropNode('a'));
    const scope = { task_id, owner: 'ann' };
    expect(await listEdits(own.database, { ...scope, limit: 20 })).toMatchObject({
      items: [
        {
          ...{ round: 0, review_round: 1, cause: 'direct', feedback: null, added_count: 1, removed_count: 0 },
          operations: [{ op: 'add_concept' }],
        },
        { round: 1, review_round: 2, cause: 'direct', added_count: 0, removed_count: 1 },
      ],
    });
    expect(await listValidations(own.database, scope)).toMatchObject({
      items: [
        { round: 0, review_round: 1, cause: 'direct', chosen: true, critic: 'skipped' },
        { round: 1, review_round: 2, cause: 'direct', chosen: true },
      ],
    });
    const diff = await getEditDiff(own.database, { ...scope, round: 1 });
    expect(diff).toMatchObject({ round: 1, added: [], removed: [{ node_id: 'a' }] });
    expect(listConcepts(diff.before)).toHaveLength(3);
    expect(listConcepts(diff.after)).toHaveLength(2);
  });
});
