import type { EventFrame } from '@roadwright/db';
import type { Reader } from './channels.ts';

interface HandedOver {
  readonly readers: readonly Reader[];
  readonly now: number;
  readonly onLag: (lag_s: number) => void;
}

/** Tells how late these events came; what happened before the last of the readers came is history, and never late. */
export function measureLag(frames: readonly EventFrame[], { readers, now, onLag }: HandedOver): void {
  if (frames.length === 0) return;
  const since = readers.reduce((latest, reader) => Math.max(latest, reader.since), 0);
  for (const { at_ms } of frames) {
    // The clocks of two machines may differ by more than the way takes.
    if (at_ms >= since) onLag(Math.max(0, now - at_ms) / 1000);
  }
}
