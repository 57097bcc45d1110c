import { readState, type SystemState } from './system-state.ts';

const ANSWER_MS = 2000;

/** Finds the system that was started on this data folder and answers; null when none does. */
export async function findRunning(data_dir: string): Promise<SystemState | null> {
  const state = readState(data_dir);
  return state && (await isHealthy(`${state.url}/health`)) ? state : null;
}

/** Tells whether the address answers 200. */
export async function isHealthy(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
