import { silentLog } from '@roadwright/telemetry';
import { expect, test } from 'vitest';
import { createStrainTeller } from './tell-strain.ts';

function listen() {
  const said: string[] = [];
  let time = 0;
  const strain = createStrainTeller(
    { ...silentLog, warn: (_facts, word) => void said.push(word) },
    () => time,
  );
  const use = (share: number, after_ms: number) => {
    time += after_ms;
    strain.onUse(share);
  };
  return { said, strain, use };
}

test('statements and transactions are told of from their bounds on', () => {
  const { said, strain } = listen();
  strain.onStatement('get_task', 999);
  strain.onTransaction(4999);
  expect(said).toEqual([]);
  strain.onStatement('get_task', 1000);
  strain.onTransaction(5000);
  expect(said).toEqual(['slow_query_detected', 'db_connection_held_too_long']);
});

test('a pool that is full for a moment is none of anybody’s business', () => {
  const { said, use } = listen();
  for (let times = 0; times < 100; times++) {
    use(1, 500);
    use(0.8, 499);
  }
  expect(said).toEqual([]);
});

test('a pool that stays nearly full is told of once a minute, by how full it is', () => {
  const { said, use } = listen();
  use(0.9, 0);
  use(0.9, 1000);
  use(1, 1);
  use(1, 1000);
  expect(said).toEqual(['db_pool_high_usage', 'db_pool_critical_usage']);
  use(1, 57_000);
  expect(said).toHaveLength(2);
  use(1, 3001);
  expect(said).toEqual([...said.slice(0, 2), 'db_pool_high_usage', 'db_pool_critical_usage']);
});
