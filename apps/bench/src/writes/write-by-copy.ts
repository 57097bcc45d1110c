import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { encodeCopy, type Field } from './encode-copy.ts';
import { assertAllPassed, FENCE, toFenceValues } from './fence.ts';
import type { CreateWriter, Flush } from './flush.ts';
import { renderData } from './write-by-statement.ts';

// The time as COPY takes it in binary form: microseconds since the year 2000.
const PASS = `
  with fence as (${FENCE})
  select place::int, base, ((extract(epoch from at) - 946684800) * 1000000)::bigint as at from fence`;

const COPY_ARTIFACTS = `
  copy roadwright.artifact (
    roadmap_id, concept_id, content_type, version, owner_id, task_id, body, model, prompt_version, created_at
  ) from stdin (format binary)`;

const COPY_EVENTS =
  'copy roadwright.event (task_id, seq, owner_id, type, at, data) from stdin (format binary)';

interface Passed {
  readonly place: number;
  readonly base: number;
  readonly at: string;
}

/**
 * COPY instead of inserts. It can neither ask nor be told what else the transaction did: a statement before it passes
 * the fences and gives the numbers and the time that the rows are made with.
 */
export const writeByCopy: CreateWriter =
  ({ pool, notifier }) =>
  async (flushes) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await copyRows(client, flushes);
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
    for (const { task } of flushes) notifier.signal('event', task.task_id);
  };

async function copyRows(client: PoolClient, flushes: readonly Flush[]): Promise<void> {
  const { rows } = await client.query<Passed>({
    name: 'pass_fences',
    text: PASS,
    values: toFenceValues(flushes),
  });
  assertAllPassed(rows, flushes);
  const passed = rows.flatMap(({ place, ...fence }) =>
    flushes.slice(place - 1, place).map((flush) => ({ ...flush, ...fence })),
  );
  await copy(client, COPY_ARTIFACTS, passed.flatMap(toArtifactRows));
  await copy(client, COPY_EVENTS, passed.flatMap(toEventRows));
}

async function copy(client: PoolClient, statement: string, rows: readonly Field[][]): Promise<void> {
  const stream = client.query(from(statement));
  stream.end(encodeCopy(rows));
  await once(stream, 'finish');
}

type PassedFlush = Flush & Omit<Passed, 'place'>;

function toArtifactRows({ task, write, at }: PassedFlush): Field[][] {
  const [task_id, created_at] = [encodeId(task.task_id), encodeTime(at)];
  return write.artifacts.map(({ concept_id, content_type, version, body, model, prompt_version }) => [
    task.roadmap_id ?? '',
    concept_id,
    content_type,
    version,
    task.owner_id,
    task_id,
    JSON.stringify(body),
    model,
    prompt_version,
    created_at,
  ]);
}

function toEventRows({ task, write, base, at }: PassedFlush): Field[][] {
  const [task_id, told_at] = [encodeId(task.task_id), encodeTime(at)];
  return write.events.map((event, index) => [
    task_id,
    base + index + 1,
    task.owner_id,
    event.type,
    told_at,
    renderData(event),
  ]);
}

const encodeId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

function encodeTime(microseconds: string): Buffer {
  const buffer = Buffer.allocUnsafe(8);
  buffer.writeBigInt64BE(BigInt(microseconds));
  return buffer;
}
