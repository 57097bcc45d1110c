import { describe, expect, test } from 'vitest';
import { findAttemptLimits } from './find-attempt-limits.ts';

const hosted = { provider: 'openai', base_url: 'https://api.openai.com/v1' } as const;
const USUAL = { first_content_ms: 60_000, idle_ms: 30_000, attempt_ms: 300_000 };
const PATIENT = { ...USUAL, first_content_ms: 600_000, attempt_ms: 900_000 };

describe('the time limits of an attempt', () => {
  test('grow together with a longer time, and shrink only as a whole', () => {
    expect(findAttemptLimits(hosted, 300_000)).toEqual(USUAL);
    expect(findAttemptLimits(hosted, 900_000)).toEqual({
      first_content_ms: 180_000,
      idle_ms: 90_000,
      attempt_ms: 900_000,
    });
    expect(findAttemptLimits(hosted, 20_000)).toEqual({ ...USUAL, attempt_ms: 20_000 });
  });

  test.each([
    'http://127.0.0.1:8080/v1',
    'http://127.9.9.9/v1',
    'http://[::1]:8080/v1',
    'http://localhost:1234/v1',
    'http://studio.local/v1',
    'http://10.1.2.3/v1',
    'http://172.16.0.1/v1',
    'http://172.31.255.255/v1',
    'http://192.168.0.7:8000/v1',
    'http://host.docker.internal:11434/v1',
    'http://llama:8080/v1',
  ])('leave a compatible server at %s the time to load its model', (base_url) => {
    expect(findAttemptLimits({ provider: 'openai-compatible', base_url }, 300_000)).toEqual(PATIENT);
    expect(findAttemptLimits({ provider: 'openai', base_url }, 300_000)).toEqual(USUAL);
  });

  test.each([
    'https://api.together.xyz/v1',
    'http://172.32.0.1/v1',
    'http://11.0.0.1/v1',
    'http://10.example.com/v1',
    'http://[2001:db8::1]/v1',
    'http://local.example/v1',
  ])('are the usual ones for a compatible server at %s', (base_url) => {
    expect(findAttemptLimits({ provider: 'openai-compatible', base_url }, 300_000)).toEqual(USUAL);
  });

  test('of a server that queues stretch where even its patience is shorter', () => {
    const ollama = { provider: 'ollama', base_url: 'http://models.example/v1' } as const;
    expect(findAttemptLimits(ollama, 300_000)).toEqual(PATIENT);
    expect(findAttemptLimits(ollama, 3_600_000)).toEqual({
      first_content_ms: 720_000,
      idle_ms: 360_000,
      attempt_ms: 4_320_000,
    });
  });
});
