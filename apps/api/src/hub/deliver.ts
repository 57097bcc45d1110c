import type { EventFrame } from '@roadwright/db';
import { isTerminalEvent } from '@roadwright/domain';
import type { Channels, Cursor, Reader } from './channels.ts';

interface Delivery {
  readonly channels: Pick<Channels, 'remove'>;
  /** Called when a reader that held back has swallowed all it was given. */
  readonly onReady: (task_id: string) => void;
}

/** Hands frames, ordered by seq, to those readers that stood at the cursors when the frames were read. */
export function deliver(frames: readonly EventFrame[], cursors: readonly Cursor[], delivery: Delivery): void {
  const byTask = Map.groupBy(frames, ({ task_id }) => task_id);
  for (const { task_id, readers } of cursors) {
    for (const reader of readers) hand(reader, byTask.get(task_id) ?? [], delivery);
  }
}

/** A slow reader keeps its place in the page that was read, so that going on costs no query until that is used up. */
function hand(reader: Reader, frames: readonly EventFrame[], delivery: Delivery): void {
  const { task_id, onFrame, onEnd } = reader.subscription;
  for (const [place, frame] of frames.entries()) {
    if (!reader.open) return;
    if (frame.seq <= reader.after) continue;
    reader.after = frame.seq;
    const swallowed = onFrame(frame);
    if (isTerminalEvent(frame)) {
      delivery.channels.remove(reader);
      onEnd('task_ended');
      return;
    }
    if (swallowed === undefined) continue;
    reader.holding = true;
    void swallowed.then(() => {
      reader.holding = false;
      hand(reader, frames.slice(place + 1), delivery);
      if (reader.open && !reader.holding) delivery.onReady(task_id);
    });
    return;
  }
}
