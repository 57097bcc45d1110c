import type { RoadwrightClient } from '@roadwright/client';
import type { TaskEvent } from '@roadwright/domain';
import type { WatchAction } from './watch-state.ts';

/** Events that arrive within this time are shown together: a replay brings hundreds at once. */
const GATHER_MS = 50;

interface Following {
  readonly task_id: string;
  readonly signal: AbortSignal;
  readonly dispatch: (action: WatchAction) => void;
}

/** Watches a task until it ends or the signal is aborted, and tells what comes in small batches; never rejects. */
export async function followTask(
  client: RoadwrightClient,
  { task_id, signal, dispatch }: Following,
): Promise<void> {
  let gathered: TaskEvent[] = [];
  let timer: number | undefined;
  const flush = () => {
    window.clearTimeout(timer);
    timer = undefined;
    if (gathered.length === 0 || signal.aborted) return;
    dispatch({ type: 'events', events: gathered, received_at: Date.now() });
    gathered = [];
  };
  const onConnection = (connection: Extract<WatchAction, { type: 'connection' }>['connection']) => {
    if (!signal.aborted) dispatch({ type: 'connection', connection });
  };
  try {
    for await (const event of client.watchTask(task_id, { signal, onConnection })) {
      gathered.push(event);
      timer ??= window.setTimeout(flush, GATHER_MS);
    }
    flush();
  } catch (error) {
    flush();
    if (!signal.aborted) dispatch({ type: 'gave_up', error });
  }
}
