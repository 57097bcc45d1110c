import type { SourceCache } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

// The row is the question: who makes it, or finds it neither answered nor asked by anybody any more, is the one to ask.
const ASK = `
  with asked as (
    insert into roadwright.source_answer as known (source, key, asking_until)
    values ($1::text, $2::text, now() + $3::double precision * interval '1 millisecond')
    on conflict (source, key) do update set asking_until = excluded.asking_until
    where coalesce(known.keep_until, '-infinity') <= now() and coalesce(known.asking_until, '-infinity') <= now()
    returning key
  )
  select asked.key is not null as asked, answer.status, answer.body
  from (select) as one
  left join asked on true
  left join roadwright.source_answer as answer
    on answer.source = $1::text and answer.key = $2::text and answer.keep_until > now()`;

type AskRow = { readonly asked: boolean } & (
  | { readonly status: number; readonly body: string }
  | { readonly status: null }
);

const SAVE = `
  insert into roadwright.source_answer as known (source, key, status, body, keep_until)
  values ($1::text, $2::text, $3::int, $4::text, now() + $5::double precision * interval '1 millisecond')
  on conflict (source, key) do update set
    status = excluded.status, body = excluded.body, keep_until = excluded.keep_until, asking_until = null`;

const RELEASE = `
  update roadwright.source_answer set asking_until = now()
  where source = $1::text and key = $2::text and asking_until > now()`;

/** The answers of sources in the database, for all processes. */
export const createSourceCache = ({ sql }: Pick<Database, 'sql'>): SourceCache => ({
  async ask({ source, key }, hold_ms) {
    const [row] = await sql<AskRow>(ASK, [source, key, hold_ms], 'ask_source');
    if (row?.asked) return { state: 'asked' };
    if (row === undefined || row.status === null) return { state: 'busy' };
    return { state: 'known', answer: { status: row.status, body: row.body } };
  },
  async save({ source, key }, { status, body }, keep_ms) {
    await sql(SAVE, [source, key, status, body, keep_ms]);
  },
  async release({ source, key }) {
    await sql(RELEASE, [source, key]);
  },
});
