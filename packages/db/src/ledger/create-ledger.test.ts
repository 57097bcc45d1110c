import type { LlmAttempt } from '@roadwright/domain';
import { silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import type { Sql } from '../database/sql.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { startProxy } from '../testing/start-proxy.ts';
import { createLedger } from './create-ledger.ts';
import { insertCalls } from './insert-calls.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 4 });
});
afterAll(() => own.drop());

const NOON = Date.UTC(2026, 10, 22, 12);

const createAttempt = (task_id: string, given: Partial<LlmAttempt> = {}): LlmAttempt => ({
  step: 'tutorial',
  scope: { task_id, owner_id: 'ann', order: 0, concept_id: 'moves' },
  attempt: 1,
  address: 'https://api.example.org/v1',
  model: 'asked',
  answered_model: 'answered',
  outcome: 'ok',
  tokens: { input_tokens: 1000, output_tokens: 500, cached_input_tokens: 200, reasoning_tokens: 100 },
  estimated: false,
  cost_micro_usd: 70,
  price_version: 'list@2026-11-22',
  queued_ms: 3,
  first_token_ms: 400,
  duration_ms: 900.4,
  at: NOON,
  ...given,
});

const readCalls = (task_id: string) =>
  own.database.sql<{ outcome: string; attempt: number }>(
    'select outcome, attempt from roadwright.llm_call where task_id = $1::uuid order by attempt',
    [task_id],
  );

describe('the ledger', () => {
  test('keeps every attempt, whatever became of it', async () => {
    const task_id = createId();
    const ledger = createLedger(own.database, { worker_id: 'one', createId });
    ledger.add(createAttempt(task_id));
    ledger.add(createAttempt(task_id, { outcome: 'aborted', attempt: 2, cost_micro_usd: null }));
    await ledger.close();
    const [row] = await own.database.sql(
      `select worker_id, owner_id, step, concept_id, attempt, address, model, answered_model, outcome, input_tokens,
        cached_input_tokens, output_tokens, reasoning_tokens, estimated, price_version, cost_micro_usd::int,
        queued_ms, first_token_ms, total_ms, extract(epoch from at)::float8 * 1000 as at
      from roadwright.llm_call where task_id = $1::uuid and attempt = 1`,
      [task_id],
    );
    expect(row).toEqual({
      worker_id: 'one',
      owner_id: 'ann',
      step: 'tutorial',
      concept_id: 'moves',
      attempt: 1,
      address: 'https://api.example.org/v1',
      model: 'asked',
      answered_model: 'answered',
      outcome: 'ok',
      input_tokens: 1000,
      cached_input_tokens: 200,
      output_tokens: 500,
      reasoning_tokens: 100,
      estimated: false,
      price_version: 'list@2026-11-22',
      cost_micro_usd: 70,
      queued_ms: 3,
      first_token_ms: 400,
      total_ms: 900,
      at: NOON,
    });
    expect(await readCalls(task_id)).toMatchObject([{ outcome: 'ok' }, { outcome: 'aborted' }]);
  });

  test('stores what comes during an insert with the next one', async () => {
    const task_id = createId();
    let inserts = 0;
    const sql: Sql = (text, values, name) => {
      inserts += 1;
      return own.database.sql(text, values, name);
    };
    const ledger = createLedger({ sql }, { worker_id: 'one', createId });
    for (let attempt = 1; attempt <= 300; attempt++) ledger.add(createAttempt(task_id, { attempt }));
    await ledger.close();
    expect(await readCalls(task_id)).toHaveLength(300);
    expect(inserts).toBeLessThanOrEqual(2);
  });

  test('stores rows once that are sent twice', async () => {
    const task_id = createId();
    const rows = [{ ...createAttempt(task_id), call_id: createId() }];
    await insertCalls(own.database.sql, 'one', rows);
    await insertCalls(own.database.sql, 'one', rows);
    expect(await readCalls(task_id)).toHaveLength(1);
  });

  test('sends again over a link that was cut, and stores nothing twice', async () => {
    const proxy = await startProxy(own.url);
    const database = openDatabase({ url: proxy.url, role: 'worker', pool_size: 1 });
    const task_id = createId();
    const ledger = createLedger(database, { worker_id: 'one', createId, close_ms: 20_000 });
    ledger.add(createAttempt(task_id));
    proxy.cut();
    ledger.add(createAttempt(task_id, { attempt: 2 }));
    proxy.heal();
    ledger.add(createAttempt(task_id, { attempt: 3 }));
    await ledger.close();
    expect(await readCalls(task_id)).toHaveLength(3);
    await database.close();
    await proxy.close();
  });

  test('keeps only so many while the database is away, and counts those that it drops', async () => {
    const task_id = createId();
    const away = Promise.withResolvers<never[]>();
    const sql: Sql = () => away.promise;
    let dropped = 0;
    const countDropped = (count: number) => {
      dropped += count;
    };
    const ledger = createLedger(
      { sql },
      {
        worker_id: 'one',
        createId,
        most_waiting: 3,
        close_ms: 10,
        onDropped: countDropped,
      },
    );
    for (let attempt = 1; attempt <= 5; attempt++) ledger.add(createAttempt(task_id, { attempt }));
    expect(dropped).toBe(2);
    await ledger.close();
    expect(dropped).toBe(5);
    ledger.add(createAttempt(task_id));
    expect(dropped).toBe(6);
  });

  test('drops the rows that the database refuses, and none that stand beside them', async () => {
    const task_id = createId();
    const told: unknown[] = [];
    const log = { ...silentLog, error: (fields: object) => told.push(fields) };
    let dropped = 0;
    const countDropped = (count: number) => {
      dropped += count;
    };
    const ledger = createLedger(own.database, {
      worker_id: 'one',
      createId,
      log,
      onDropped: countDropped,
    });
    for (let attempt = 1; attempt <= 400; attempt++) ledger.add(createAttempt(task_id, { attempt }));
    ledger.add(createAttempt('no uuid'));
    ledger.add(createAttempt(task_id, { attempt: 2 ** 40 }));
    for (let attempt = 401; attempt <= 800; attempt++) ledger.add(createAttempt(task_id, { attempt }));
    await ledger.close();
    expect(dropped).toBe(2);
    expect(told).toMatchObject([{ dropped: 2 }]);
    expect((await readCalls(task_id)).map(({ attempt }) => attempt)).toEqual(
      Array.from({ length: 800 }, (_, index) => index + 1),
    );
  });

  test('does not try a statement row by row that no data can mend', async () => {
    let inserts = 0;
    let dropped = 0;
    const sql: Sql = async () => {
      inserts += 1;
      throw Object.assign(new Error('relation "llm_call" does not exist'), { code: '42P01' });
    };
    const countDropped = (count: number) => {
      dropped += count;
    };
    const ledger = createLedger({ sql }, { worker_id: 'one', createId, onDropped: countDropped });
    for (let attempt = 1; attempt <= 100; attempt++) ledger.add(createAttempt(createId(), { attempt }));
    await ledger.close();
    expect(dropped).toBe(100);
    expect(inserts).toBeLessThanOrEqual(2);
  });

  test('counts what closing gave up once, whatever becomes of it later', async () => {
    const late = Promise.withResolvers<never[]>();
    const drops: number[] = [];
    const ledger = createLedger(
      { sql: () => late.promise },
      { worker_id: 'one', createId, close_ms: 10, onDropped: (count) => drops.push(count) },
    );
    ledger.add(createAttempt(createId()));
    await ledger.close();
    late.reject(Object.assign(new Error('out of range'), { code: '22003' }));
    await late.promise.catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(drops).toEqual([1]);
  });

  test('tells what the other processes have spent since a moment', async () => {
    const since = Date.UTC(2030, 0, 1);
    const task_id = createId();
    const [one, other] = ['one', 'other'].map((worker_id) =>
      createLedger(own.database, { worker_id, createId }),
    );
    one?.add(createAttempt(task_id, { at: since, cost_micro_usd: 5 }));
    other?.add(createAttempt(task_id, { at: since - 1, cost_micro_usd: 100 }));
    other?.add(createAttempt(task_id, { at: since, cost_micro_usd: 30 }));
    other?.add(createAttempt(task_id, { at: since + 1, cost_micro_usd: null }));
    await one?.close();
    await other?.close();
    expect(await one?.readSpending(since)).toBe(30);
    expect(await other?.readSpending(since)).toBe(5);
  });
});
