/** Resolves once a condition holds, looked at on every turn of the event loop; rejects after five seconds. */
export async function pollUntil(holds: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('The condition did not come true.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
