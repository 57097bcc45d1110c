/**
 * Like Promise.all, but rejects only when every promise has settled, with the first reason in their order:
 * nothing is left at work behind the caller's back.
 */
export async function settleAll<T extends readonly Promise<unknown>[] | []>(promises: T) {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}
