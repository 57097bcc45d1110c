import type { PieceScope } from '../artifact/get-artifact.ts';
import { listArtifactVersions } from '../artifact/list-artifact-versions.ts';
import type { Database } from '../database/database.ts';
import { getRoadmap } from '../roadmap/get-roadmap.ts';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { claim, createDraft, createId, SUMMARY } from './samples.ts';

/** The quiz of the first concept of a course of openCourse, by which tests tell what becomes of a piece. */
export const quizOf = (roadmap_id: string, change: Partial<PieceScope> = {}): PieceScope => ({
  roadmap_id,
  concept_id: 'variables',
  content_type: 'quiz',
  owner: null,
  ...change,
});

/** Says what tests do with that quiz, on one database. */
export const createQuizVerbs = (database: () => Database) => ({
  retryPiece: (piece: PieceScope) =>
    startPieceRetry(database(), { ...piece, task_id: createId(), max_pending: 100 }),
  versions: async (piece: PieceScope) => (await listArtifactVersions(database(), piece)).items,
  /** The status of its concept. */
  statusOf: async (roadmap_id: string) => {
    const { stages } = await getRoadmap(database(), { roadmap_id, owner: null });
    return stages[0]?.modules[0]?.concepts[0]?.status;
  },
  /** Makes the version that a task wants, as its worker would. */
  async makeQuiz(task_id: string, version: number) {
    const claimed = await claim(database(), task_id, 'content');
    await claimed.write({
      artifacts: [createDraft('variables', 'quiz', version)],
      concepts: [{ concept_id: 'variables', status: 'completed' }],
    });
    await claimed.end({ edge: 'complete', summary: { ...SUMMARY, artifacts_done: 1 } });
    return claimed.task;
  },
});
