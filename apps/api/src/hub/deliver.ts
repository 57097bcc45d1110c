import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventFrame } from '@roadwright/db';
import { isTerminalEvent } from '@roadwright/domain';
import type { Channels, Cursor, Reader } from './channels.ts';
import { cutParcels, type Parcel } from './cut-parcels.ts';

interface Delivery {
  readonly channels: Pick<Channels, 'remove'>;
  /** Called when a reader that held back has swallowed all it was given. */
  readonly onReady: (task_id: string) => void;
}

/** Readers that are served before the process does something else, which is about 2 ms later. */
const READERS_PER_TURN = 256;

/** Hands each task's frames, ordered by seq, to those readers that stood at the cursors when they were read. */
export async function deliver(
  fresh: ReadonlyMap<string, readonly EventFrame[]>,
  cursors: readonly Cursor[],
  delivery: Delivery,
): Promise<void> {
  let served = 0;
  for (const { task_id, readers } of cursors) {
    const frames = fresh.get(task_id);
    if (frames === undefined) continue;
    const parcelsAfter = cutParcels(frames);
    for (const reader of readers) {
      hand(reader, { parcels: parcelsAfter(reader.after), from: 0 }, delivery);
      if (++served % READERS_PER_TURN === 0) await nextTurn();
    }
  }
}

interface Pile {
  readonly parcels: readonly Parcel[];
  /** The place of the next one. */
  readonly from: number;
}

/** A slow reader keeps its place in the page that was read, so that going on costs no query until that is used up. */
function hand(reader: Reader, { parcels, from }: Pile, delivery: Delivery): void {
  const { subscription } = reader;
  for (let place = from; place < parcels.length && reader.open; place++) {
    const parcel = parcels[place] ?? [];
    const last = parcel.at(-1);
    if (last === undefined) continue;
    reader.after = last.seq;
    const swallowed = subscription.onFrames(parcel);
    if (isTerminalEvent(last)) {
      delivery.channels.remove(reader);
      subscription.onEnd('task_ended');
      return;
    }
    if (swallowed === undefined) continue;
    reader.holding = true;
    void swallowed.then(() => {
      reader.holding = false;
      hand(reader, { parcels, from: place + 1 }, delivery);
      if (reader.open && !reader.holding) delivery.onReady(subscription.task_id);
    });
    return;
  }
}
