import type { EventBody } from '@roadwright/domain';

/** Renders events as the two columns that statements unnest: types, and the other fields as JSON text. */
export function toEventColumns(events: readonly EventBody[]): [types: string[], data: string[]] {
  const types = events.map(({ type }) => type);
  const data = events.map(({ type: _type, ...fields }) => JSON.stringify(fields));
  return [types, data];
}
