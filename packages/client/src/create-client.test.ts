import { expect, test } from 'vitest';
import { createRoadwrightClient, type RoadwrightClient } from './create-client.ts';

const place = { roadmap_id: 'rust-1', concept_id: 'moves' };
const piece = { ...place, content_type: 'quiz' } as const;

/** What each verb sends; bodies and headers that matter stand behind the path. */
const verbs: readonly [string, (client: RoadwrightClient) => Promise<unknown>][] = [
  [
    'POST /api/v1/roadmaps/generate key=k {"preferences":{"learning_goal":"Rust"}}',
    (client) => client.createRoadmap({ preferences: { learning_goal: 'Rust' } }, { idempotency_key: 'k' }),
  ],
  ['GET /api/v1/tasks/t', (client) => client.getTask('t')],
  ['GET /api/v1/tasks/a%2F..%2Fb', (client) => client.getTask('a/../b')],
  ['GET /api/v1/tasks', (client) => client.listTasks()],
  [
    'GET /api/v1/tasks?status=failed&limit=5&cursor=c%3D',
    (client) => client.listTasks({ status: 'failed', limit: 5, cursor: 'c=' }),
  ],
  ['POST /api/v1/tasks/t/cancel', (client) => client.cancelTask('t')],
  ['POST /api/v1/tasks/t/retry', (client) => client.retryTask('t')],
  [
    'POST /api/v1/tasks/t/review {"approved":false,"feedback":"shorter","round":2}',
    (client) => client.answerReview('t', { approved: false, feedback: 'shorter', round: 2 }),
  ],
  [
    'GET /api/v1/tasks/t/events?after=3&limit=10',
    (client) => client.listEvents('t', { after: 3, limit: 10 }),
  ],
  ['GET /api/v1/roadmaps/rust-1', (client) => client.getRoadmap('rust-1')],
  ['GET /api/v1/roadmaps?cursor=c', (client) => client.listRoadmaps({ cursor: 'c' })],
  ['GET /api/v1/roadmaps/trash', (client) => client.listTrash()],
  ['DELETE /api/v1/roadmaps/rust-1', (client) => client.trashRoadmap('rust-1')],
  ['POST /api/v1/roadmaps/rust-1/restore', (client) => client.restoreRoadmap('rust-1')],
  ['DELETE /api/v1/roadmaps/rust-1/permanent', (client) => client.deleteRoadmap('rust-1')],
  ['GET /api/v1/roadmaps/rust-1/concepts/moves', (client) => client.getConcept(place)],
  [
    'GET /api/v1/roadmaps/rust-1/concepts/moves/quiz?version=2',
    (client) => client.getArtifact(piece, { version: 2 }),
  ],
  [
    'GET /api/v1/roadmaps/rust-1/concepts/moves/tutorial accept=text/markdown',
    (client) => client.getTutorialMarkdown(place),
  ],
  ['GET /api/v1/roadmaps/rust-1/concepts/moves/quiz/versions', (client) => client.listVersions(piece)],
  ['POST /api/v1/roadmaps/rust-1/concepts/moves/quiz/retry', (client) => client.retryPiece(piece)],
  ['GET /health', (client) => client.getHealth()],
];

test.for(verbs)('%s', async ([expected, call]) => {
  const sent: string[] = [];
  const client = createRoadwrightClient({
    base_url: 'http://roadwright.test/',
    fetch: async (url, { method, headers, body }) => {
      const { accept, 'idempotency-key': key } = headers as Record<string, string>;
      const parts = [`${method} ${url.replace('http://roadwright.test', '')}`];
      if (key !== undefined) parts.push(`key=${key}`);
      if (accept !== 'application/json') parts.push(`accept=${accept}`);
      if (body !== undefined) parts.push(String(body));
      sent.push(parts.join(' '));
      return Response.json({});
    },
  });
  await call(client);
  expect(sent).toEqual([expected]);
});
