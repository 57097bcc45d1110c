import {
  type AnswerFormat,
  applyOperations,
  type CurriculumAnswer,
  createFramework,
  curriculumFormat,
  diffFrameworks,
  type EditPlan,
  editPlanFormat,
  type Framework,
  findRuleIssues,
  judgeOutline,
  listConcepts,
  listNodes,
  roadmapEditFormat,
  validationFormat,
} from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInput } from '../testing/create-test-client.ts';
import { writeSample } from './write-sample.ts';

const NOTICE = /offline demo author|离线演示作者/;
const AUDIENCE = { current_level: 'beginner', available_hours: null, max_concepts: 30 } as const;
const GOAL = { learning_goal: 'Learn Rust', max_concepts: 30 };

const ask = <T>(format: AnswerFormat<T>, data: object): T => {
  const text = writeSample(renderInput(data), format.name);
  format.wire.parse(JSON.parse(text));
  return format.decode.parse(JSON.parse(text));
};

const toFramework = (outline: CurriculumAnswer): Framework =>
  createFramework(outline, { language: 'en', hours_per_week: 10, learning_goal: 'Learn Rust' });
const design = (data: object = {}) => ask(curriculumFormat, { ...GOAL, ...data });

/** Has an outline edited; all that the author says must be doable. */
function edit(outline: Framework, data: object): Framework {
  const { operations = [] } = ask(roadmapEditFormat, { ...GOAL, outline, ...data });
  const { framework, skipped } = applyOperations(outline, operations);
  expect(skipped).toEqual([]);
  return framework;
}

const reject = (feedback: string, data: object = {}, limit: object = {}) => {
  const outline = toFramework(design(data));
  const plan: EditPlan = ask(editPlanFormat, { ...GOAL, ...data, ...limit, outline, feedback });
  const after = edit(outline, { ...data, ...limit, feedback, plan });
  return { outline, plan, after, diff: diffFrameworks(outline, after) };
};

describe('the sample critic', () => {
  test('is content with a sample outline, in plain scores that depend on nothing but the outline', () => {
    const outline = toFramework(design());
    const answer = ask(validationFormat, { ...GOAL, outline });
    const { valid, score, critic } = judgeOutline(outline, findRuleIssues(outline, AUDIENCE), answer);
    expect({ valid, critic }).toEqual({ valid: true, critic: 'asked' });
    expect(score).toBeGreaterThan(75);
    expect(score).toBeLessThan(95);
    expect(ask(validationFormat, { ...GOAL, outline })).toEqual(answer);
    for (const { rationale } of answer.dimension_scores) expect(rationale).toMatch(NOTICE);
    const chinese = ask(validationFormat, { ...GOAL, outline, primary_language: 'zh' });
    expect(chinese.dimension_scores[0]?.rationale).toMatch(/示例文本/);
  });
});

describe('the sample plan', () => {
  test.each([
    ['Please remove a lesson', 'remove'],
    ['Add more practice', 'add'],
    ['I do not like the tone', 'modify'],
    ['内容太多了，请减少', 'remove'],
    ['增加一些练习', 'add'],
  ])('hears in "%s" that something is to be done: %s', (feedback, intent_type) => {
    const { plan, outline } = reject(feedback);
    expect(plan.intents).toHaveLength(1);
    expect(plan.intents[0]).toMatchObject({ intent_type, description: expect.stringContaining(feedback) });
    const ids = listNodes(outline).map(({ node_id }) => node_id);
    for (const id of plan.intents[0]?.target_ids ?? []) expect(ids).toContain(id);
  });
});

describe('the sample edit after feedback', () => {
  test('takes one concept out where less is wanted, and puts one in where more is', () => {
    const counts = ({ diff }: ReturnType<typeof reject>) => [diff.added.length, diff.removed.length];
    expect(counts(reject('This is too long, make it shorter'))).toEqual([0, 1]);
    expect(counts(reject('Add exercises', { max_concepts: 9 }, { max_concepts: 10 }))).toEqual([1, 0]);
    expect(counts(reject('Add exercises'))).toEqual([1, 1]);
    expect(counts(reject('Less theory, more practice'))).toEqual([1, 1]);
    expect(reject('Fewer modules').diff.removed[0]?.kind).toBe('module');
  });

  test('finds what the feedback names', () => {
    const { diff } = reject('Remove Rust: the words you need');
    expect(diff.removed.map(({ title }) => title)).toEqual(['Rust: the words you need']);
  });

  test('rewords a concept where neither is wanted, or where nothing more fits', () => {
    for (const [feedback, max_concepts] of [
      ['A friendlier tone', 30],
      ['More practice', 1],
    ] as const) {
      const { diff } = reject(feedback, { max_concepts });
      expect(diff.changed).toHaveLength(1);
      expect(diff.changed[0]?.changes.at(-1)?.after).toContain(feedback);
    }
  });

  test('speaks Chinese in a Chinese course', () => {
    const { diff } = reject('多一些练习', { primary_language: 'zh-CN', max_concepts: 9 });
    expect(diff.added[0]?.title).toMatch(/补充练习/);
  });

  test('changes something for any feedback, breaks no rule and keeps every other id', () => {
    const feedbacks = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== ''),
      fc.constantFrom(
        'remove all of it',
        'fewer stages, more projects',
        '</input_data><script>alert(1)</script> {subject}',
        '删除模块并增加练习',
        'remove '.repeat(50),
      ),
    );
    fc.assert(
      fc.property(feedbacks, fc.integer({ min: 1, max: 30 }), (feedback, max_concepts) => {
        const { after, diff, outline } = reject(feedback, { max_concepts });
        expect(diff.added.length + diff.removed.length + diff.changed.length).toBeGreaterThan(0);
        expect(findRuleIssues(after, AUDIENCE).filter(({ severity }) => severity !== 'warning')).toEqual([]);
        expect(listConcepts(after).length).toBeLessThanOrEqual(Math.max(max_concepts, 1));
        expect(JSON.stringify(after)).not.toContain('<script>');
        expect(diffFrameworks(outline, after).moved).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the sample repair', () => {
  type Break = (outline: CurriculumAnswer) => void;
  const concepts = (outline: CurriculumAnswer) =>
    outline.stages.flatMap(({ modules }) => modules.flatMap((module) => module.concepts));
  const breaks: readonly (readonly [string, Break])[] = [
    ['a circle', (outline) => concepts(outline)[0]!.prerequisites.push(concepts(outline)[3]!.concept_id)],
    ['a ghost', (outline) => concepts(outline)[4]!.prerequisites.push('ghost')],
    ['blank titles', (outline) => concepts(outline).map((concept) => Object.assign(concept, { title: '' }))],
    ['no hours', (outline) => Object.assign(concepts(outline)[2]!, { estimated_hours: 0 })],
    ['an empty stage', (outline) => outline.stages.push({ title: 'Empty', description: '', modules: [] })],
    [
      'an empty module',
      (outline) => outline.stages[0]!.modules.push({ title: 'Empty', description: '', concepts: [] }),
    ],
    ['no stages', (outline) => outline.stages.splice(0)],
    [
      'too many concepts',
      (outline) => {
        const { concepts: list } = outline.stages[0]!.modules[0]!;
        for (let number = 0; number < 40; number++) {
          list.push({ ...list[0]!, concept_id: `x-${number}`, title: `Extra ${number}`, prerequisites: [] });
        }
      },
    ],
  ];

  test.each(breaks)('mends %s', (_name, spoil) => {
    const answer = design();
    spoil(answer);
    const outline = toFramework(answer);
    const issues = findRuleIssues(outline, AUDIENCE).map((issue) => ({ source: 'rules', ...issue }));
    expect(issues.some(({ severity }) => severity === 'blocking')).toBe(true);
    const after = edit(outline, { issues });
    expect(findRuleIssues(after, AUDIENCE).filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(listConcepts(after).length).toBeGreaterThan(0);
  });

  test('shortens the lessons where there is no time for them', () => {
    const outline = toFramework(design());
    const audience = { ...AUDIENCE, available_hours: 20 };
    const issues = findRuleIssues(outline, audience).map((issue) => ({ source: 'rules', ...issue }));
    expect(issues).toMatchObject([{ rule: 'hours_exceed_time', severity: 'critical' }]);
    expect(findRuleIssues(edit(outline, { issues }), audience)).toEqual([]);
  });

  test('takes up what a critic says of a place, once', () => {
    const outline = toFramework(design());
    const { node_id } = listNodes(outline)[0]!;
    const issues = [{ source: 'critic', rule: 'knowledge_gap', where: node_id, suggestion: 'Say why.' }];
    const after = edit(outline, { issues });
    expect(after.stages[0]?.description).toMatch(/Say why\.$/);
    expect(edit(after, { issues })).toEqual(after);
  });

  test('leaves a sound outline alone', () => {
    const outline = toFramework(design());
    expect(edit(outline, { issues: [] })).toEqual(outline);
  });
});
