const ANSWER_MS = 2000;

/** How many tasks of an earlier run go on or still wait; 0 where the api does not say, for it is only told in passing. */
export async function countUnfinished(url: string): Promise<number> {
  try {
    const response = await fetch(`${url}/api/v1/tasks?limit=1`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const { counts } = JSON.parse(await response.text());
    return (counts?.pending ?? 0) + (counts?.processing ?? 0);
  } catch {
    return 0;
  }
}
