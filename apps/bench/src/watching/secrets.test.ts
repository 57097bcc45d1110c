import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createKey, openDatabase } from '@roadwright/db';
import { createTestDatabase } from '@roadwright/db/testing';
import { startWireServer } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { startSystem } from '@roadwright/system';
import { beforeAll, describe, expect, inject, it } from 'vitest';

/** Values that nobody else would ever write. */
const SECRETS: Record<string, string> = {
  LLM_API_KEY: 'zq7-key-of-the-model',
  OPENALEX_API_KEY: 'zq7-key-of-openalex',
  SEMANTIC_SCHOLAR_API_KEY: 'zq7-key-of-s2',
  gateway: 'zq7-password-of-the-gateway',
  collector: 'zq7-token-of-the-collector',
  wrong_key: `rw_${'zq7Wrong'.repeat(6)}`,
};

/** Answers everything with a fault that quotes all it was sent. */
async function startParrot() {
  const server = createServer((message, response) => {
    // Sources of papers would be asked again and again after a 500.
    const status = message.url === '/v1/traces' ? 500 : 403;
    const told = `${message.url} ${JSON.stringify(message.headers)}`;
    response
      .writeHead(status, { 'content-type': 'text/plain', 'x-told': encodeURIComponent(told) })
      .end(told);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}

/** What can be read by others: by where it stood. */
const seen: Record<string, string> = {};
const problems: string[] = [];
const statuses: number[] = [];

beforeAll(async () => {
  const own = await createTestDatabase(inject('postgresUrl'));
  SECRETS.DATABASE_URL = new URL(own.url).password;
  const quoting = { error: { message: `Wrong key: ${SECRETS.LLM_API_KEY}`, type: 'invalid_api_key' } };
  const fits = (goal: string) => (request: { body: object }) => JSON.stringify(request.body).includes(goal);
  const provider = await startWireServer({
    faults: [
      { when: fits('Refused'), fault: { kind: 'status', status: 401, body: quoting } },
      {
        when: fits('Garbled'),
        fault: { kind: 'raw', content_type: 'text/html', body: `<p>${SECRETS.LLM_API_KEY}</p>` },
      },
      {
        answer: 'quiz',
        fault: { kind: 'status', status: 400, body: { error: { message: SECRETS.LLM_API_KEY } } },
      },
    ],
  });
  const parrot = await startParrot();
  const system = await startSystem({
    database_url: own.url,
    provider_url: provider.base_url,
    env: {
      AUTH: 'api_key',
      LOG_LEVEL: 'trace',
      LLM_API_KEY: SECRETS.LLM_API_KEY ?? '',
      OPENALEX_API_KEY: SECRETS.OPENALEX_API_KEY ?? '',
      SEMANTIC_SCHOLAR_API_KEY: SECRETS.SEMANTIC_SCHOLAR_API_KEY ?? '',
      LITERATURE_GATEWAY_URL: `http://road:${SECRETS.gateway}@127.0.0.1:${parrot.port}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${parrot.port}`,
      OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${SECRETS.collector}`,
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
  });
  const key = await createKey(
    own.database,
    { key_id: crypto.randomUUID(), owner_id: 'ann', name: '', scopes: ['owner', 'operator'] },
    (buffer) => crypto.getRandomValues(buffer),
  );
  SECRETS.key = key;
  const bearer = { authorization: `Bearer ${key}` };
  const ask = async (path: string, headers: Record<string, string> = bearer, body?: unknown) => {
    const response = await fetch(system.base_url + path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });
    const text = await response.text();
    statuses.push(response.status);
    if (!response.ok) problems.push(text, JSON.stringify([...response.headers]));
    return text;
  };
  const start = async (path: string, body: unknown, headers: Record<string, string> = bearer) => {
    const { task_id } = JSON.parse(await ask(path, headers, body)) as { task_id: string };
    // Ends with the task.
    const sse = { ...bearer, accept: 'text/event-stream' };
    seen[`events of ${task_id}`] = await ask(`/api/v1/tasks/${task_id}/events`, sse);
    seen[`log of ${task_id}`] = await ask(`/api/v1/tasks/${task_id}/log`);
    seen[`task ${task_id}`] = await ask(`/api/v1/tasks/${task_id}`);
    return task_id;
  };

  await ask('/api/v1/tasks', { authorization: `Bearer ${SECRETS.wrong_key}` });
  await ask('/api/v1/tasks', { 'x-api-key': SECRETS.wrong_key ?? '' });
  await ask(`/api/v1/tasks?api_key=${key}`, {});
  // Whoever writes a key into a path has it said back, and nobody else.
  await fetch(`${system.base_url}/api/v1/tasks/${key}`, { headers: bearer });
  await ask('/api/v1/roadmaps/generate', bearer, { api_key: key });
  const goal = (learning_goal: string) => ({ preferences: { learning_goal }, options: { max_concepts: 3 } });
  const task_id = await start('/api/v1/roadmaps/generate', goal('Learn Rust'), { 'x-api-key': key });
  await start('/api/v1/roadmaps/generate', goal('Garbled by a proxy'));
  // Last, for a refused key is not tried again for a while.
  await start('/api/v1/roadmaps/generate', goal('Refused by the provider'));
  await start('/api/v1/literature', { doi: '10.1000/182' });

  const { ticket } = JSON.parse(await ask('/api/v1/tickets', bearer, {})) as { ticket: string };
  SECRETS.ticket = ticket;
  // The second time it is refused.
  for (let time = 0; time < 2; time++) {
    const socket = new WebSocket(
      `${system.base_url.replace('http', 'ws')}/api/v1/ws/${task_id}?ticket=${ticket}`,
    );
    await Promise.race([once(socket, 'close'), once(socket, 'error')]);
  }
  await ask(`/api/v1/ws/${task_id}?ticket=${ticket}`, {});

  // The database goes away in the middle of everything.
  const server = openDatabase({ url: inject('postgresUrl'), role: 'api', pool_size: 1 });
  const name = new URL(own.url).pathname.slice(1);
  await server.sql(`alter database ${name} allow_connections false`, []);
  await server.sql('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await ask(`/api/v1/tasks/${task_id}`);
  await server.sql(`alter database ${name} allow_connections true`, []);
  await server.close();

  const processes = [system.api, ...system.workers];
  seen['api /metrics'] = await ask('/metrics');
  seen['worker /metrics'] = await (await fetch(system.workers[0]?.metrics_url ?? '')).text();
  seen.ps = execFileSync('ps', ['-ww', '-o', 'args', '-p', processes.map(({ pid }) => pid).join()], {
    encoding: 'utf8',
  });
  const rows = `
    select jsonb_agg(to_jsonb(event))::text as text from roadwright.event
    union all select jsonb_agg(to_jsonb(task))::text from roadwright.task
    union all select jsonb_agg(to_jsonb(llm_call))::text from roadwright.llm_call`;
  seen.rows = JSON.stringify(await own.database.sql(rows, []));
  await system.stop();
  seen.logs = processes.map((process) => process.output()).join('');
  seen.problems = problems.join('\n');
  await provider.close();
  parrot.server.close();
  await own.drop();
});

describe('what was told in confidence', () => {
  it('went through every kind of fault', () => {
    expect(statuses).toEqual(expect.arrayContaining([200, 202, 401, 422]));
    expect(statuses.some((status) => status >= 500)).toBe(true);
    for (const word of [
      'trace_export_failed',
      'task_failed',
      'piece_failed',
      'key_refused',
      'ticket_refused',
    ]) {
      expect(seen.logs).toContain(word);
    }
    expect(seen.rows).toContain('llm_auth_refused');
    expect(seen.ps).toContain('main.ts');
  });

  it('stands in no log, answer, metric, event, row or list of processes', () => {
    for (const [name, secret] of Object.entries(SECRETS)) {
      expect(secret.length, name).toBeGreaterThan(8);
      for (const [place, text] of Object.entries(seen)) {
        for (const form of [secret, encodeURIComponent(secret)]) {
          const at = text.indexOf(form);
          expect(at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 60), `${name} in ${place}`).toBe('');
        }
      }
    }
  });

  it('leaves every line of the log JSON', () => {
    for (const line of (seen.logs ?? '').split('\n').filter((text) => text !== '')) {
      expect(() => JSON.parse(line), line).not.toThrow();
    }
  });
});
