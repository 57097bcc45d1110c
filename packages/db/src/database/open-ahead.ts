import type pg from 'pg';

/** Opens every connection of a pool, so that the first burst of work finds them made; what fails is made when needed. */
export async function openAhead(pool: pg.Pool): Promise<void> {
  const opening = Array.from({ length: pool.options.max }, () => pool.query('select 1'));
  await Promise.allSettled(opening);
}
