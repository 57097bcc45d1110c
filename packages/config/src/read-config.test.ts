import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  readApiConfig,
  readClientConfig,
  readMigrateConfig,
  readWorkerConfig,
} from './index.ts';

const DATABASE_URL = 'postgres://roadwright:secret@127.0.0.1:5432/roadwright';

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('fills in every default when only the database is named', () => {
    const config = readApiConfig({ DATABASE_URL });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8000,
      db_pool: 5,
      inline: false,
      loopback_only: true,
    });
    expect(config.database_direct_url).toBe(DATABASE_URL);
    expect(config.lanes.concurrency).toEqual({ design: 4, content: 4, literature: 4 });
    expect(config.lanes.deadlines).toEqual({ soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000 });
    expect(config.llm).toMatchObject({ provider: 'auto', max_concurrency: 512, timeout_ms: 300_000 });
  });

  it('knows a model for each step of a course', () => {
    const steps = ['intent', 'curriculum', 'validation', 'edit', 'tutorial', 'resources', 'quiz', 'verify'];
    const given = Object.fromEntries(steps.map((step) => [`LLM_MODEL_${step.toUpperCase()}`, `for-${step}`]));
    expect(readWorkerConfig({ DATABASE_URL, ...given }).llm.models_by_step).toEqual(
      Object.fromEntries(steps.map((step) => [step, `for-${step}`])),
    );
  });

  it('names every fault at once', () => {
    const faults = faultsOf(() =>
      readApiConfig({ PORT: 'eighty', LLM_PROVIDER: 'oracle', LOG_LEVEL: 'loud' }),
    );
    expect(faults.map((fault) => fault.split(/[ :]/)[0]).toSorted()).toEqual([
      'DATABASE_URL',
      'LLM_PROVIDER',
      'LOG_LEVEL',
      'PORT',
    ]);
  });

  it('names faults between variables beside those of single ones', () => {
    const faults = faultsOf(() => readApiConfig({ DATABASE_URL, PORT: 'eighty', HOST: '0.0.0.0' }));
    expect(faults.map((fault) => fault.split(/[ :]/)[0]).toSorted()).toEqual(['HOST', 'PORT']);
  });

  it.each([
    ['worker', readWorkerConfig],
    ['api', readApiConfig],
  ])('takes prices and a budget of the day: %s', (_process, read) => {
    const LLM_PRICES = '/etc/prices.json';
    const given = { DATABASE_URL, LLM_PRICES, LLM_DAILY_BUDGET_MICRO_USD: '5000000' };
    expect(read(given).llm).toMatchObject({ prices: LLM_PRICES, daily_budget_micro_usd: 5_000_000 });
    expect(read({ DATABASE_URL }).llm).toMatchObject({ daily_budget_micro_usd: undefined });
    expect(faultsOf(() => read({ ...given, LLM_DAILY_BUDGET_MICRO_USD: '0.5' })).join()).toContain(
      'LLM_DAILY_BUDGET_MICRO_USD',
    );
  });

  it.each([
    ['worker', readWorkerConfig],
    ['api', readApiConfig],
  ])('takes folders for answers, but no replay beside what would swallow it: %s', (_process, read) => {
    const folders = { DATABASE_URL, LLM_CACHE_DIR: '/c', LLM_RECORD_DIR: '/r' };
    expect(read(folders).llm).toMatchObject({ cache_dir: '/c', record_dir: '/r', replay_dir: undefined });
    expect(read({ DATABASE_URL, LLM_REPLAY_DIR: '/r' }).llm).toMatchObject({ replay_dir: '/r' });
    for (const name of ['LLM_CACHE_DIR', 'LLM_RECORD_DIR']) {
      expect(faultsOf(() => read({ DATABASE_URL, LLM_REPLAY_DIR: '/r', [name]: '/x' }))).toEqual([
        expect.stringContaining('LLM_REPLAY_DIR'),
      ]);
    }
  });

  it.each([
    ['worker', readWorkerConfig],
    ['api', readApiConfig],
  ])('checks links and answers unless told otherwise: %s', (_process, read) => {
    expect(read({ DATABASE_URL }).checks).toEqual({ links: true, answers: true });
    expect(read({ DATABASE_URL, CHECK_LINKS: '0' }).checks).toEqual({ links: false, answers: true });
    expect(read({ DATABASE_URL, CHECK_ANSWERS: '0' }).checks).toEqual({ links: true, answers: false });
    expect(faultsOf(() => read({ DATABASE_URL, CHECK_LINKS: 'yes' }))).toEqual([
      'CHECK_LINKS: 0 or 1 is needed',
    ]);
  });

  it('takes an ordered list of fallbacks', () => {
    const LLM_FALLBACKS =
      'openai:gpt-6-mini, ollama:qwen3:8b ,openai-compatible:org/big@v2@https://gate.example:8443/v1/';
    expect(readWorkerConfig({ DATABASE_URL, LLM_FALLBACKS }).llm.fallbacks).toEqual([
      { provider: 'openai', model: 'gpt-6-mini', base_url: undefined },
      { provider: 'ollama', model: 'qwen3:8b', base_url: undefined },
      { provider: 'openai-compatible', model: 'org/big@v2', base_url: 'https://gate.example:8443/v1' },
    ]);
    expect(readWorkerConfig({ DATABASE_URL }).llm.fallbacks).toEqual([]);
  });

  it.each(['gpt-6', 'oracle:delphi', 'demo:demo', 'openai:', 'openai:a,', 'openai:a@http://x@http://y'])(
    'refuses the fallbacks "%s"',
    (LLM_FALLBACKS) => {
      const faults = faultsOf(() => readApiConfig({ DATABASE_URL, LLM_FALLBACKS }));
      expect(faults).toEqual([expect.stringMatching(/^LLM_FALLBACKS: an entry is not provider:model/)]);
    },
  );

  it('never repeats a value, which may be a secret', () => {
    const faults = faultsOf(() => readMigrateConfig({ DATABASE_URL: 'mysql://root:hunter2@host/db' }));
    expect(faults).toHaveLength(1);
    expect(faults.join()).not.toContain('hunter2');
  });

  it('takes an empty variable for an absent one', () => {
    expect(readClientConfig({ ROADWRIGHT_URL: '  ' }).base_url).toBe('http://127.0.0.1:8000');
  });

  it('cuts trailing slashes from addresses', () => {
    expect(readClientConfig({ ROADWRIGHT_URL: 'https://road.example/' }).base_url).toBe(
      'https://road.example',
    );
  });

  it('refuses a public address without a word of consent', () => {
    const open = { DATABASE_URL, HOST: '0.0.0.0' };
    expect(faultsOf(() => readApiConfig(open)).join()).toContain('ALLOW_INSECURE=1');
    expect(readApiConfig({ ...open, ALLOW_INSECURE: '1' })).toMatchObject({
      host: '0.0.0.0',
      loopback_only: false,
    });
  });

  it('takes a public address without it where keys are asked for', () => {
    const open = { DATABASE_URL, HOST: '0.0.0.0', AUTH: 'api_key' };
    expect(readApiConfig(open)).toMatchObject({
      auth: 'api_key',
      loopback_only: false,
      rate_limit_rpm: 6000,
      max_streams_per_key: 1000,
    });
    expect(readApiConfig({ DATABASE_URL }).auth).toBe('off');
    const faults = faultsOf(() => readApiConfig({ ...open, AUTH: 'oauth' }));
    expect(faults).toEqual(['AUTH: off or api_key is needed']);
  });

  it('takes names of hosts and origins as lists', () => {
    const lists = {
      ALLOWED_HOSTS: 'Learn.example.org, [::1]',
      CORS_ORIGINS: 'https://a.example,http://b.example:81,',
    };
    expect(readApiConfig({ DATABASE_URL, ...lists })).toMatchObject({
      allowed_hosts: ['learn.example.org', '[::1]'],
      cors_origins: ['https://a.example', 'http://b.example:81'],
    });
    expect(readApiConfig({ DATABASE_URL })).toMatchObject({ allowed_hosts: [], cors_origins: [] });
    for (const [name, value] of [
      ['ALLOWED_HOSTS', 'example.org:8000'],
      ['ALLOWED_HOSTS', '*'],
      ['CORS_ORIGINS', '*'],
      ['CORS_ORIGINS', 'https://a.example/'],
      ['CORS_ORIGINS', 'a.example'],
      ['TRUST_PROXY', 'yes'],
      ['RATE_LIMIT_RPM', '-1'],
      ['MAX_STREAMS_PER_KEY', 'many'],
    ] as const) {
      expect(faultsOf(() => readApiConfig({ DATABASE_URL, [name]: value }))).toEqual([
        expect.stringMatching(new RegExp(`^${name}: `)),
      ]);
    }
  });

  it('runs only the lanes that are named', () => {
    expect(readWorkerConfig({ DATABASE_URL, WORKER_LANES: 'content:8' }).lanes.concurrency).toEqual({
      content: 8,
    });
  });

  it.each(['content', 'content:0', 'content:-1', 'painting:4', 'content:4,,design:1', 'content:1e3'])(
    'refuses the lanes "%s"',
    (WORKER_LANES) => {
      expect(faultsOf(() => readWorkerConfig({ DATABASE_URL, WORKER_LANES })).join()).toContain(
        'WORKER_LANES',
      );
    },
  );

  it.each([
    ['worker', readWorkerConfig],
    ['api', readApiConfig],
  ])('refuses a lease that one late beat would lose: %s', (_process, read) => {
    const faults = (BEAT_S: string) => faultsOf(() => read({ DATABASE_URL, BEAT_S, LEASE_S: '2' }));
    expect(faults('1').join()).toContain('LEASE_S');
    expect(faults('often')).toEqual([expect.stringContaining('BEAT_S')]);
  });

  it.each([
    ['worker', readWorkerConfig],
    ['api', readApiConfig],
  ])('refuses a task that would be given up before its turn is over: %s', (_process, read) => {
    const faults = (deadlines: object, others = {}) =>
      faultsOf(() => read({ DATABASE_URL, ...deadlines, ...others }));
    expect(faults({ HARD_DEADLINE_S: '1499' })).toEqual([expect.stringMatching(/^HARD_DEADLINE_S: .*SOFT/)]);
    expect(faults({ SOFT_DEADLINE_S: '1801' })).toEqual([expect.stringContaining('HARD_DEADLINE_S')]);
    expect(faults({ SOFT_DEADLINE_S: '60', HARD_DEADLINE_S: '60' })).toEqual([]);
    expect(faults({ HARD_DEADLINE_S: '10' }, { LEASE_S: '2', LOG_LEVEL: 'loud' })).toEqual([
      expect.stringContaining('LOG_LEVEL'),
      expect.stringContaining('LEASE_S'),
      expect.stringContaining('HARD_DEADLINE_S'),
    ]);
    expect(faults({ SOFT_DEADLINE_S: 'soon', HARD_DEADLINE_S: '10' })).toEqual([
      expect.stringContaining('SOFT_DEADLINE_S'),
    ]);
  });

  it('refuses a pool that its lanes would use up', () => {
    const read = (WORKER_LANES: string, WORKER_DB_POOL: string) =>
      faultsOf(() => readWorkerConfig({ DATABASE_URL, WORKER_LANES, WORKER_DB_POOL }));
    expect(read('design:4,content:4,literature:4', '4').join()).toContain('WORKER_DB_POOL');
    expect(read('design:4,content:4,literature:4', '5')).toEqual([]);
    expect(read('content:8', '3')).toEqual([]);
    expect(read('painting:1', '3')).toEqual([expect.stringContaining('WORKER_LANES')]);
  });
});
