import {
  addNode,
  addNodeSchema,
  type ChangeOutline,
  changeNode,
  dropNode,
  type Framework,
  findRuleIssues,
  isBlocked,
  listConcepts,
  listNodes,
  proposedOutlineSchema,
  replaceOutline,
} from '@roadwright/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, completeCourse, createDrafts, createId, SUMMARY } from '../testing/samples.ts';
import { editFramework } from './edit-framework.ts';
import { getRoadmap } from './get-roadmap.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 6 });
});
afterAll(() => own.drop());

const owner = null;
/** Few, so that one title often comes again. */
const titles = ['Variables', 'Ownership', 'Borrowing', 'Ümlaut', '所有权', 'Basics'];

interface Act {
  readonly kind: 'concept' | 'module' | 'stage' | 'rename' | 'move' | 'remove' | 'need' | 'shuffle';
  readonly which: number;
  readonly other: number;
  readonly title: string;
  /** Whether the task that the edit starts does its work before the next edit. */
  readonly made: boolean;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('concept', 'module', 'stage', 'rename', 'move', 'remove', 'need', 'shuffle'),
  which: fc.nat(20),
  other: fc.nat(20),
  title: fc.constantFrom(...titles),
  made: fc.boolean(),
});

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

/** An edit of that kind on whatever the outline holds. */
function plan({ kind, which, other, title }: Act, framework: Framework): ChangeOutline {
  const nodes = listNodes(framework);
  const ofKind = (wanted: string) =>
    nodes.filter((node) => node.kind === wanted).map(({ node_id }) => node_id);
  const { node_id } = pick(nodes, which);
  const add = (request: object) => addNode(addNodeSchema.parse({ title, ...request }));
  const concepts = [
    { title, ref: 'one thing' },
    { title: `${title} again`, prerequisites: ['one thing'] },
  ];
  switch (kind) {
    case 'concept':
      return add({ parent_id: pick(ofKind('module'), which) });
    case 'module':
      return add({ parent_id: pick(ofKind('stage'), which), concepts });
    case 'stage':
      return add({
        parent_id: null,
        before_id: pick(ofKind('stage'), which),
        modules: [{ title, concepts }],
      });
    case 'rename':
      return changeNode(node_id, { title });
    case 'move':
      return changeNode(pick(ofKind('concept'), which), { parent_id: pick(ofKind('module'), other) });
    case 'remove':
      return dropNode(node_id);
    case 'need':
      return changeNode(pick(ofKind('concept'), which), { prerequisites: [pick(ofKind('concept'), other)] });
    case 'shuffle': {
      const stages = framework.stages.toReversed().map((stage) => ({
        ...stage,
        modules: stage.modules.map((module) => ({ ...module, concepts: module.concepts.toReversed() })),
      }));
      return replaceOutline(proposedOutlineSchema.parse({ stages }));
    }
  }
}

const ARTIFACTS = `select concept_id, content_type, version, task_id, body from roadwright.artifact
  where roadmap_id = $1::text order by concept_id, content_type, version`;
const IDS = `select concept_id from roadwright.concept where roadmap_id = $1::text and removed_at is null order by 1`;

async function make(task_id: string): Promise<void> {
  const { task, store, write, end } = await claim(own.database, task_id, 'content');
  const { wanted } = await store.getCourse(task);
  const ids = [...new Set(wanted.map(({ concept_id }) => concept_id))];
  await write({
    artifacts: ids.flatMap(createDrafts),
    concepts: ids.map((concept_id) => ({ concept_id, status: 'completed' })),
  });
  expect(await end({ edge: 'complete', summary: SUMMARY })).toEqual({ outcome: 'written' });
}

const REFUSALS = ['framework_invalid', 'task_active'];

test('whatever is edited in whatever order: ids are stable, rules hold, and no artifact is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const { roadmap_id } = await completeCourse(own.database);
      const read = () => getRoadmap(own.database, { roadmap_id, owner });
      const ever = new Set(['variables', 'ownership']);
      let before = await read();
      let artifacts: unknown[] = await own.database.sql(ARTIFACTS, [roadmap_id]);
      for (const one of acts) {
        const edit = { roadmap_id, owner, task_id: createId(), max_pending: 1000, now: Date.now };
        const edited = await editFramework(own.database, { ...edit, change: plan(one, before) }).catch(
          (error) => {
            expect(REFUSALS).toContain(error.code);
            return null;
          },
        );
        const after = await read();
        if (edited === null) expect(after).toEqual(before);
        else {
          const [added, removed] = [edited.diff.added, edited.diff.removed].map((nodes) =>
            nodes.filter(({ kind }) => kind === 'concept').map(({ node_id }) => node_id),
          );
          for (const id of added!) expect(ever.has(id)).toBe(false);
          for (const id of added!) ever.add(id);
          const kept = new Set(listConcepts(before).map(({ concept }) => concept.concept_id));
          for (const id of removed!) kept.delete(id);
          const now = listConcepts(after).map(({ concept }) => concept.concept_id);
          expect([...now].sort()).toEqual([...kept, ...added!].sort());
          expect(edited.task !== null).toBe(added!.length > 0);
          if (edited.task !== null && one.made) await make(edited.task.task_id);
        }
        const audience = { current_level: 'beginner', available_hours: null, max_concepts: 100 } as const;
        expect(isBlocked(findRuleIssues(after, audience))).toBe(false);
        const rows = await own.database.sql<{ concept_id: string }>(IDS, [roadmap_id]);
        expect(rows.map(({ concept_id }) => concept_id).sort()).toEqual(
          listConcepts(after)
            .map(({ concept }) => concept.concept_id)
            .sort(),
        );
        const stored = await own.database.sql(ARTIFACTS, [roadmap_id]);
        expect(stored).toEqual(expect.arrayContaining(artifacts));
        [before, artifacts] = [await read(), stored];
      }
    }),
    { numRuns: 40 },
  );
});
