import type { Database } from '@roadwright/db';

/** Told of every statement that has been answered: its text, and how long that took. */
type OnStatement = (text: string, took_ms: number) => void;

type Query = (...given: unknown[]) => unknown;

/**
 * Times every statement of a database's pool, whoever sends it, graphile-worker too. Works for connections that are
 * made from now on, so it belongs right behind the opening.
 */
export function timeStatements({ pool }: Pick<Database, 'pool'>, onStatement: OnStatement): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    const timed: Query = (...given) => {
      const start_ms = performance.now();
      const tell = () => onStatement(readText(given[0]), performance.now() - start_ms);
      const callback = given.at(-1);
      if (typeof callback === 'function') {
        const told = (...answer: unknown[]) => {
          tell();
          callback(...answer);
        };
        return query(...given.slice(0, -1), told);
      }
      const answer = query(...given);
      if (answer instanceof Promise) void answer.then(tell, tell);
      return answer;
    };
    client.query = timed as typeof client.query;
  });
}

function readText(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  return typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : '';
}
