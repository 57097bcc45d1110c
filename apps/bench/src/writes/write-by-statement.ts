import type { EventBody } from '@roadwright/domain';
import { assertAllPassed, FENCE, toFenceValues } from './fence.ts';
import type { CreateWriter, Flush } from './flush.ts';

// The bodies come last: what follows them would make the driver copy its whole message into a larger buffer.
const WRITE = `
  with fence as (${FENCE}
  ), events as (
    insert into roadwright.event (task_id, seq, owner_id, type, at, data)
    select fence.task_id, fence.base + event.place, fence.owner_id, event.type, fence.at, event.data
    from fence join unnest($6::int[], $7::int[], $8::text[], $9::text[])
      as event (flush, place, type, data) on event.flush = fence.place
  ), artifacts as (
    insert into roadwright.artifact (
      roadmap_id, concept_id, content_type, version, owner_id, task_id, body, model, prompt_version, created_at
    )
    select fence.roadmap_id, piece.concept_id, piece.content_type, piece.version, fence.owner_id, fence.task_id,
      piece.body, piece.model, piece.prompt_version, fence.at
    from fence join unnest($10::int[], $11::text[], $12::text[], $13::int[], $14::text[], $15::text[], $16::text[])
      as piece (flush, concept_id, content_type, version, model, prompt_version, body) on piece.flush = fence.place
  )
  select task_id from fence`;

/** How a list of texts goes to the driver: a buffer is sent in binary form, a list in text form. */
type EncodeTexts = (texts: readonly string[]) => Buffer | readonly string[];

/** A statement for the flushes of all tasks that have something to store. */
export const writeByStatement =
  (encode: EncodeTexts): CreateWriter =>
  ({ sql, notifier }) =>
  async (flushes) => {
    const values = [...toFenceValues(flushes), ...toPieceColumns(flushes, encode)];
    assertAllPassed(await sql(WRITE, values, 'write_flushes'), flushes);
    for (const { task } of flushes) notifier.signal('event', task.task_id);
  };

function toPieceColumns(flushes: readonly Flush[], encode: EncodeTexts): unknown[] {
  const artifacts = flushes.flatMap(({ write }) => write.artifacts);
  const events = flushes.flatMap(({ write }) => write.events);
  return [
    flushes.flatMap(({ write }, index) => write.events.map(() => index + 1)),
    flushes.flatMap(({ write }) => write.events.map((_, index) => index + 1)),
    encode(events.map(({ type }) => type)),
    encode(events.map(renderData)),
    flushes.flatMap(({ write }, index) => write.artifacts.map(() => index + 1)),
    encode(artifacts.map(({ concept_id }) => concept_id)),
    encode(artifacts.map(({ content_type }) => content_type)),
    artifacts.map(({ version }) => version),
    encode(artifacts.map(({ model }) => model)),
    encode(artifacts.map(({ prompt_version }) => prompt_version)),
    encode(artifacts.map(({ body }) => JSON.stringify(body))),
  ];
}

/** What an event says beyond its type, as it is stored. */
export const renderData = ({ type: _type, ...fields }: EventBody): string => JSON.stringify(fields);
