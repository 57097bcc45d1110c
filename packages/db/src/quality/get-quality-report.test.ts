import { createQualityReport, qualityReportSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createDraft, openCourse, SUMMARY } from '../testing/samples.ts';
import {
  createCourseVerdict,
  createFinding,
  createLink,
  createSpent,
  createVerdict,
} from '../testing/verdict-samples.ts';
import { getQualityReport } from './get-quality-report.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

const BOOK = { outline: { rules: [], findings: [] }, severities: new Map() };
const read = async (roadmap_id: string) => {
  const stored = await getQualityReport(own.database, { roadmap_id, owner: 'ann' });
  const report = createQualityReport(stored, BOOK);
  expect(qualityReportSchema.parse(report)).toEqual(report);
  return report;
};

const spend = (llm_calls: number) => ({ usage: createSpent(llm_calls) });
const quiz = { concept_id: 'variables', content_type: 'quiz' } as const;
const list = { concept_id: 'variables', content_type: 'resources' } as const;
const question = {
  question: 'Which?',
  question_type: 'single_choice',
  options: ['This', 'That'],
  correct_answer: [0],
  explanation: '',
  difficulty: 'easy',
} as const;
const draftQuiz = (version: number, questions: number) => ({
  ...createDraft(quiz.concept_id, 'quiz', version),
  ...{ content_type: quiz.content_type, body: { questions: Array(questions).fill(question) } },
});

describe('what a quality report is made of', () => {
  test('is what is stored of the newest versions, and what all of them cost', async () => {
    const { roadmap_id, write } = await openCourse(own.database);
    const spent = { checking: createSpent(2), repairing: createSpent(1) };
    const old = createVerdict({ spent, findings: [createFinding('rule-b')] });
    await write({
      artifacts: [draftQuiz(1, 3)],
      verdicts: [{ ...quiz, version: 1, verdict: old }],
      ...spend(9),
    });
    const answers = { asked: 3, agreed: 2, rewritten: 1, dropped: 0 };
    const findings = [createFinding('rule-a', 'blocking')];
    await write({
      artifacts: [
        { ...draftQuiz(2, 2), mends: true },
        createDraft('variables', 'resources'),
        createDraft('ownership', 'tutorial'),
      ],
      verdicts: [
        { ...quiz, version: 2, verdict: createVerdict({ spent, findings, answers }) },
        { ...list, version: 1, verdict: createVerdict({ links: [createLink('https://example.org/')] }) },
      ],
      course_verdict: createCourseVerdict([createFinding('rule-c')]),
      ...spend(11),
    });
    const report = await read(roadmap_id);
    expect(report).toMatchObject({
      ...{ roadmap_id, title: 'Rust', version: 1, pieces_total: 3, pieces_checked: 2 },
      ...{ findings_count: 2, blocking_count: 1 },
      course: { rules: ['rule-c'], findings: [{ rule: 'rule-c' }], checked_at: expect.stringMatching(/Z$/) },
      links: { ok: 1, dead: 0 },
      answers: { questions: 2, ...answers },
      spent: { writing: createSpent(14), checking: createSpent(4), repairing: createSpent(2) },
    });
    const [variables, ownership] = report.concepts;
    expect(variables).toMatchObject({ tutorial: null, quiz: { version: 2, answers, findings } });
    expect(ownership).toMatchObject({ tutorial: { version: 1, checked_at: null }, resources: null });
  });

  test('knows no cost where a task’s is unknown', async () => {
    const { roadmap_id, write } = await openCourse(own.database);
    await write({ usage: { ...createSpent(3), cost_micro_usd: null } });
    const verdict = createVerdict({
      spent: { checking: { ...createSpent(1), cost_micro_usd: null }, repairing: createSpent(0) },
    });
    expect((await read(roadmap_id)).spent.writing).toEqual({ ...createSpent(3), cost_micro_usd: null });
    await write({ verdicts: [{ ...quiz, version: 1, verdict }] });
    expect((await read(roadmap_id)).spent).toEqual({
      writing: { ...createSpent(2), cost_micro_usd: null },
      checking: { ...createSpent(1), cost_micro_usd: null },
      repairing: createSpent(0),
    });
  });

  test('is there in the trash too, and gone with the roadmap', async () => {
    const { roadmap_id, end } = await openCourse(own.database);
    await end({ edge: 'complete', summary: SUMMARY });
    const missing = { code: 'roadmap_not_found' };
    await expect(getQualityReport(own.database, { roadmap_id, owner: 'bob' })).rejects.toMatchObject(missing);
    await trashRoadmap(own.database, { roadmap_id, owner: 'ann' });
    expect(await read(roadmap_id)).toMatchObject({ pieces_total: 0, course: null });
    await deleteRoadmap(own.database, { roadmap_id, owner: 'ann' });
    await expect(getQualityReport(own.database, { roadmap_id, owner: 'ann' })).rejects.toMatchObject(missing);
  });
});
