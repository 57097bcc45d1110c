import { describe, expect, it } from 'vitest';
import type { Contract } from '../contract/read-contract.ts';
import { renderCanary } from '../request/draft-request.ts';
import { createKnownIds } from '../request/known-ids.ts';
import type { Wire } from '../request/wire.ts';
import { createJudgeAnswer } from './judge-answer.ts';

const TASK_ID = '0197b0a0-0000-7000-8000-000000000001';
const SECRET = `rw_${'S'.repeat(43)}`;
const components = {
  schemas: {
    Task: { type: 'object', properties: { task_id: { type: 'string' } }, required: ['task_id'] },
    Problem: { type: 'object', properties: { code: { type: 'string' } }, required: ['code', 'status'] },
  },
};
const contract: Contract = {
  components,
  operations: [
    {
      operation_id: 'getTask',
      method: 'GET',
      path: '/api/v1/tasks/{task_id}',
      parameters: [],
      bodies: {},
      answers: { 200: { 'application/json': { $ref: '#/components/schemas/Task' } } },
      scope: 'owner',
    },
  ],
};
const wire: Wire = {
  operation_id: 'getTask',
  caller: 'bob',
  method: 'GET',
  target: '/api/v1/tasks/7',
  headers: [],
  body: null,
  chunked: false,
  broken: [],
};

const PROBLEM = 'application/problem+json';
const createAnswer = (status: number, body: unknown, more: Record<string, string | undefined> = {}) => ({
  status,
  headers: {
    'content-type': status < 400 ? 'application/json' : PROBLEM,
    'x-content-type-options': 'nosniff',
    'x-request-id': '1',
    ...more,
  },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  took_ms: 1,
});

describe('an answer', () => {
  const known = createKnownIds();
  known.learn('ann', { task_id: TASK_ID });
  const judge = createJudgeAnswer({ contract, known, secrets: [SECRET] });

  it('is good when it says what the description does', () => {
    expect(judge(wire, createAnswer(200, { task_id: 'own' }))).toEqual([]);
    expect(judge(wire, createAnswer(404, { code: 'task_not_found', status: 404 }))).toEqual([]);
    const bare = { status: 431, headers: { connection: 'close' }, body: Buffer.alloc(0), took_ms: 1 };
    expect(judge(wire, bare)).toEqual([]);
  });

  it.each([
    ['a fault of ours', createAnswer(500, { code: 'internal_error', status: 500 }), /^500/],
    ['a body of another form', createAnswer(200, { task: 1 }), /does not match its schema/],
    ['a status that is not described', createAnswer(201, { task_id: 'own' }), /201 is not described/],
    ['a page', createAnswer(404, '<html>', { 'content-type': 'text/html' }), /no problem but text\/html/],
    ['no JSON', createAnswer(404, '{'), /does not match its schema/],
    [
      'a status that is not the code’s',
      createAnswer(409, { code: 'not_found', status: 409 }),
      /which is 404/,
    ],
    [
      'no security headers',
      createAnswer(200, { task_id: 'a' }, { 'x-content-type-options': undefined }),
      /missing/,
    ],
    ['a header of the request’s', createAnswer(200, { task_id: 'a' }, { 'set-cookie': 'a=b' }), /smuggled/],
    ['another owner’s words', createAnswer(200, { task_id: renderCanary('ann') }), /not bob’s to see/],
    ['another owner’s id', createAnswer(200, { task_id: TASK_ID }), /not bob’s to see/],
    ['a secret', createAnswer(200, { task_id: SECRET }), /secret rw_SSS… is told/],
  ])('is found out when it is %s', (_what, answer, fault) => {
    expect(judge(wire, answer)).toEqual([expect.stringMatching(fault)]);
  });

  it('may say again what the request has said', () => {
    const asked = { ...wire, target: `/api/v1/tasks/${TASK_ID}` };
    const instance = `/api/v1/tasks/${TASK_ID}`;
    expect(judge(asked, createAnswer(404, { code: 'task_not_found', status: 404, instance }))).toEqual([]);
  });
});
