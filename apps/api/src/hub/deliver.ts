import type { EventFrame } from '@roadwright/db';
import { isTerminalEvent } from '@roadwright/domain';
import type { Channels, Cursor, Reader } from './channels.ts';

interface Delivery {
  readonly channels: Pick<Channels, 'remove'>;
  /** Called when a reader that held back can take more. */
  readonly onReady: (task_id: string) => void;
}

/** Hands frames, ordered by seq, to those readers that stood at the cursors when the frames were read. */
export function deliver(frames: readonly EventFrame[], cursors: readonly Cursor[], delivery: Delivery): void {
  const readers = new Map(cursors.map((cursor) => [cursor.task_id, cursor.readers]));
  for (const frame of frames) {
    for (const reader of readers.get(frame.task_id) ?? []) {
      if (reader.open && !reader.holding && frame.seq > reader.after) give(reader, frame, delivery);
    }
  }
}

function give(reader: Reader, frame: EventFrame, { channels, onReady }: Delivery): void {
  reader.after = frame.seq;
  const swallowed = reader.subscription.onFrame(frame);
  if (isTerminalEvent(frame)) {
    channels.remove(reader);
    reader.subscription.onEnd('task_ended');
  } else if (swallowed !== undefined) {
    reader.holding = true;
    void swallowed.then(() => {
      reader.holding = false;
      if (reader.open) onReady(frame.task_id);
    });
  }
}
