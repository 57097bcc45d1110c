import type { EventBody } from '@roadwright/domain';
import { encodeTexts } from '../database/encode-texts.ts';

/** Renders events as the two columns that statements unnest: types, and the other fields as JSON text. */
export function toEventColumns(events: readonly EventBody[]): [types: Buffer, data: Buffer] {
  return [encodeTexts(events.map(({ type }) => type)), encodeTexts(events.map(renderData))];
}

/** Renders what an event says beyond its type. */
export const renderData = ({ type: _type, ...fields }: EventBody): string => JSON.stringify(fields);
