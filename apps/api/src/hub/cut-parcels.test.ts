import type { EventFrame } from '@roadwright/db';
import { describe, expect, it } from 'vitest';
import { cutParcels } from './cut-parcels.ts';

const createFrames = (seqs: readonly number[], letters = 100): EventFrame[] =>
  seqs.map((seq) => ({ task_id: 'a', seq, type: 'step_started', at_ms: 0, frame: 'x'.repeat(letters) }));
const toSeqs = (parcels: readonly (readonly EventFrame[])[]) =>
  parcels.map((parcel) => parcel.map(({ seq }) => seq));

describe('cutParcels', () => {
  it('gives what follows a place in one parcel, and the same one to all who stand there', () => {
    const parcelsAfter = cutParcels(createFrames([4, 5, 6]));
    expect(toSeqs(parcelsAfter(4))).toEqual([[5, 6]]);
    expect(toSeqs(parcelsAfter(3))).toEqual([[4, 5, 6]]);
    expect(parcelsAfter(3)[0]).toBe(parcelsAfter(3)[0]);
    expect(parcelsAfter(6)).toEqual([]);
    expect(parcelsAfter(9)).toEqual([]);
  });

  it('cuts at 64 Ki letters, but never into a frame', () => {
    expect(toSeqs(cutParcels(createFrames([1, 2, 3, 4, 5], 30_000))(0))).toEqual([[1, 2], [3, 4], [5]]);
    expect(toSeqs(cutParcels(createFrames([1, 2], 100_000))(0))).toEqual([[1], [2]]);
  });

  it('has nothing to give of no frames', () => {
    expect(cutParcels([])(0)).toEqual([]);
  });
});
