import { describe, expect, it } from 'vitest';
import type { Contract } from '../contract/read-contract.ts';
import { createRequest } from './create-request.ts';
import { createDraftRequest } from './draft-request.ts';
import { createKnownIds } from './known-ids.ts';
import { renderCurl } from './wire.ts';

const contract: Contract = {
  components: {},
  operations: [
    {
      operation_id: 'submit',
      method: 'POST',
      path: '/tasks/{task_id}',
      parameters: [
        { name: 'task_id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 9 } },
      ],
      bodies: {
        'application/json': {
          type: 'object',
          properties: { title: { type: 'string' }, tags: { type: 'array', items: { enum: ['a', 'b'] } } },
          required: ['title'],
        },
      },
      answers: {},
      scope: 'owner',
    },
  ],
};
const keys = { ann: `rw_${'A'.repeat(43)}`, bob: 'b', ops: 'c', nobody: null, stranger: 'd' };
const make = (seed: number) => {
  const draftRequest = createDraftRequest(contract, createKnownIds());
  const making = { seed, operations: contract.operations, draftRequest, keys };
  return Array.from({ length: 300 }, (_, number) => createRequest(number, making));
};

describe('the requests of a run', () => {
  const requests = make(1);

  it('are the same for the same seed, and others for another', () => {
    expect(make(1)).toEqual(requests);
    expect(make(2)).not.toEqual(requests);
  });

  it('are good ones and broken ones, of every kind', () => {
    const good = requests.filter(({ broken }) => broken.length === 0);
    expect(good.length).toBeGreaterThan(60);
    for (const { body } of good) expect(JSON.parse(String(body))).toHaveProperty('title');
    expect(new Set(requests.flatMap(({ broken }) => broken)).size).toBeGreaterThan(15);
  });

  it('can each be sent again from a shell, without its key', () => {
    for (const request of requests) {
      const command = renderCurl('http://127.0.0.1:1', request);
      expect(command).toContain(`-X ${request.method} `);
      expect(command).not.toContain(keys.ann);
    }
  });
});
