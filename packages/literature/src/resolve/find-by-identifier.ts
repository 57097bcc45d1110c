import { type Identifier, type SourceRecord, sortIdentifiers } from '@roadwright/domain';
import type { SourceReading } from '../source/metadata-source.ts';
import type { Asker } from './create-asker.ts';
import { DOORS } from './doors.ts';

/** The first description of a work, by which all others are judged. */
export interface FirstFinding {
  readonly first: SourceRecord;
  readonly reading: SourceReading;
  /** By what it was found. */
  readonly by: Identifier | null;
  /** Other names of it: those that led on, and what they led to. */
  readonly aliases: readonly Identifier[];
}

/** Asks who should know the identifiers, the most trusted first, until an acceptable description is found; null when none is. */
export async function findByIdentifier(
  identifiers: readonly Identifier[],
  asker: Asker,
  accept: (record: SourceRecord, by: Identifier) => boolean,
): Promise<FirstFinding | null> {
  const waiting = sortIdentifiers(identifiers);
  const aliases: Identifier[] = [];
  for (let by = waiting.shift(); by !== undefined; by = waiting.shift()) {
    const asked = by;
    for (const source of DOORS[by.scheme]) {
      const reading = await asker.ask(source, by);
      if (reading === null) continue;
      const first = reading.records.find((record) => accept(record, asked));
      if (first !== undefined) return { first, reading, by, aliases };
      if (reading.identifiers.length === 0) continue;
      aliases.push(by, ...reading.identifiers);
      waiting.unshift(...sortIdentifiers(reading.identifiers));
      break;
    }
  }
  return null;
}
