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
  ['GET /api/v1/tasks/t/validation', (client) => client.getValidation('t')],
  ['GET /api/v1/tasks/t/log', (client) => client.listLog('t')],
  [
    'GET /api/v1/tasks/t/log?level=warn&category=call&limit=5',
    (client) => client.listLog('t', { level: 'warn', category: 'call', limit: 5 }),
  ],
  ['GET /api/v1/ops/queues', (client) => client.listQueues()],
  ['GET /api/v1/ops/workers', (client) => client.listWorkers()],
  ['GET /api/v1/ops/pools', (client) => client.listPools()],
  ['GET /api/v1/ops/llm', (client) => client.listLimiters()],
  ['GET /api/v1/ops/tasks', (client) => client.getEndedTasks()],
  ['GET /api/v1/ops/tasks?window=day', (client) => client.getEndedTasks({ window: 'day' })],
  [
    'PUT /api/v1/roadmaps/rust-1/concepts/moves/progress {"done":true}',
    (client) => client.markConcept(place),
  ],
  [
    'PUT /api/v1/roadmaps/rust-1/concepts/moves/progress {"user_id":"ann","done":false}',
    (client) => client.markConcept(place, { user_id: 'ann', done: false }),
  ],
  [
    'GET /api/v1/roadmaps/rust-1/concepts/moves?user_id=ann',
    (client) => client.getConcept(place, { user_id: 'ann' }),
  ],
  ['GET /api/v1/roadmaps/rust-1?user_id=ann', (client) => client.getRoadmap('rust-1', { user_id: 'ann' })],
  ['GET /api/v1/tasks/t/edits', (client) => client.listEdits('t')],
  ['GET /api/v1/tasks/t/edits/2/diff', (client) => client.getEditDiff('t', 2)],
  ['GET /api/v1/roadmaps/rust-1', (client) => client.getRoadmap('rust-1')],
  ['GET /api/v1/roadmaps/rust-1/quality', (client) => client.getQuality('rust-1')],
  ['GET /api/v1/roadmaps?cursor=c', (client) => client.listRoadmaps({ cursor: 'c' })],
  ['GET /api/v1/roadmaps/trash', (client) => client.listTrash()],
  ['DELETE /api/v1/roadmaps/rust-1', (client) => client.trashRoadmap('rust-1')],
  ['POST /api/v1/roadmaps/rust-1/restore', (client) => client.restoreRoadmap('rust-1')],
  ['DELETE /api/v1/roadmaps/rust-1/permanent', (client) => client.deleteRoadmap('rust-1')],
  [
    'PUT /api/v1/roadmaps/rust-1/framework if-match="3" {"stages":[]}',
    (client) => client.replaceFramework('rust-1', { stages: [] }, { version: 3 }),
  ],
  [
    'PUT /api/v1/roadmaps/rust-1/framework if-match=* {"stages":[]}',
    (client) => client.replaceFramework('rust-1', { stages: [] }, { version: '*' }),
  ],
  [
    'PUT /api/v1/roadmaps/rust-1/framework if-match="3" {"stages":[],"budget_micro_usd":5}',
    (client) => client.replaceFramework('rust-1', { stages: [], budget_micro_usd: 5 }, { version: 3 }),
  ],
  [
    'POST /api/v1/roadmaps/rust-1/nodes {"parent_id":"rules","title":"Boxes"}',
    (client) => client.addNode('rust-1', { parent_id: 'rules', title: 'Boxes' }),
  ],
  [
    'POST /api/v1/roadmaps/rust-1/nodes {"parent_id":"rules","title":"Boxes","budget_micro_usd":5}',
    (client) => client.addNode('rust-1', { parent_id: 'rules', title: 'Boxes', budget_micro_usd: 5 }),
  ],
  [
    'PATCH /api/v1/roadmaps/rust-1/nodes/moves if-match="2" {"title":"Moving"}',
    (client) =>
      client.changeNode({ roadmap_id: 'rust-1', node_id: 'moves' }, { title: 'Moving' }, { version: 2 }),
  ],
  [
    'DELETE /api/v1/roadmaps/rust-1/nodes/a%2Fb',
    (client) => client.removeNode({ roadmap_id: 'rust-1', node_id: 'a/b' }),
  ],
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
  [
    'POST /api/v1/estimates {"preferences":{"learning_goal":"Rust"}}',
    (client) => client.estimate({ preferences: { learning_goal: 'Rust' } }),
  ],
  ['GET /api/v1/roadmaps/rust-1/estimate', (client) => client.estimateRoadmap('rust-1')],
  [
    'POST /api/v1/roadmaps/rust-1/concepts/moves/quiz/modify {"requirements":["harder"]}',
    (client) => client.modifyPiece(piece, { requirements: ['harder'] }),
  ],
  [
    'POST /api/v1/roadmaps/rust-1/concepts/moves/quiz/versions/2/restore',
    (client) => client.restoreVersion(piece, 2),
  ],
  ['GET /api/v1/roadmaps/rust-1/concepts/moves/quiz/diff', (client) => client.diffVersions(piece)],
  [
    'GET /api/v1/roadmaps/rust-1/concepts/moves/quiz/diff?from=1&to=3',
    (client) => client.diffVersions(piece, { from: 1, to: 3 }),
  ],
  [
    'POST /api/v1/literature key=k {"doi":"10.5555/abc"}',
    (client) => client.addLiterature({ doi: '10.5555/abc' }, { idempotency_key: 'k' }),
  ],
  [
    'GET /api/v1/literature?query=slow+reading&limit=5&cursor=c%3D',
    (client) => client.listWorks({ query: 'slow reading', limit: 5, cursor: 'c=' }),
  ],
  ['GET /api/v1/literature/a%2F..%2Fb', (client) => client.getWork('a/../b')],
  ['GET /api/v1/literature/w/fulltext', (client) => client.getFulltext('w')],
  ['GET /api/v1/literature/w accept=application/x-bibtex', (client) => client.getCitation('w', 'bibtex')],
  [
    'GET /api/v1/literature/w accept=application/x-research-info-systems',
    (client) => client.getCitation('w', 'ris'),
  ],
  [
    'GET /api/v1/literature/w accept=application/vnd.citationstyles.csl+json',
    (client) => client.getCitation('w', 'csl'),
  ],
  ['GET /api/v1/literature/w/references?limit=7', (client) => client.listReferences('w', { limit: 7 })],
  ['GET /api/v1/literature/graph?work_ids=v%2Cw', (client) => client.getCitationGraph(['v', 'w'])],
  [
    'GET /api/v1/literature/candidates?status=merged&cursor=c',
    (client) => client.listCandidates({ status: 'merged', cursor: 'c' }),
  ],
  [
    'POST /api/v1/literature/candidates/c {"decision":"distinct"}',
    (client) => client.decideCandidate('c', 'distinct'),
  ],
  ['POST /api/v1/literature/merges/m/undo', (client) => client.undoMerge('m')],
  ['GET /health', (client) => client.getHealth()],
];

test.for(verbs)('%s', async ([expected, call]) => {
  const sent: string[] = [];
  const client = createRoadwrightClient({
    base_url: 'http://roadwright.test/',
    fetch: async (url, { method, headers, body }) => {
      const { accept, 'idempotency-key': key, 'if-match': version } = headers as Record<string, string>;
      const parts = [`${method} ${url.replace('http://roadwright.test', '')}`];
      if (key !== undefined) parts.push(`key=${key}`);
      if (version !== undefined) parts.push(`if-match=${version}`);
      if (accept !== 'application/json') parts.push(`accept=${accept}`);
      if (body !== undefined) parts.push(String(body));
      sent.push(parts.join(' '));
      return Response.json({});
    },
  });
  await call(client);
  expect(sent).toEqual([expected]);
});
