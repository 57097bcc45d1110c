import type { EventFrame } from '@roadwright/db';

/** Frames that a reader is given at once. */
export type Parcel = readonly EventFrame[];

/** Past this many letters the next frame goes into a parcel of its own, so that what a slow reader keeps is bounded. */
const PARCEL_LETTERS = 65_536;

/**
 * Cuts a task's frames, which follow one another without a gap, into parcels.
 * Gives those after a place; whoever asks for the same place gets the same parcels.
 */
export function cutParcels(frames: readonly EventFrame[]): (after: number) => readonly Parcel[] {
  const known = new Map<number, readonly Parcel[]>();
  const first = frames[0]?.seq ?? 0;
  return (after) => {
    const start = Math.max(0, after + 1 - first);
    const found = known.get(start) ?? cutFrom(frames, start);
    known.set(start, found);
    return found;
  };
}

function cutFrom(frames: readonly EventFrame[], start: number): Parcel[] {
  const parcels: EventFrame[][] = [];
  let letters = Infinity;
  for (const frame of frames.slice(start)) {
    letters += frame.frame.length;
    if (letters > PARCEL_LETTERS) {
      parcels.push([]);
      letters = frame.frame.length;
    }
    parcels.at(-1)?.push(frame);
  }
  return parcels;
}
