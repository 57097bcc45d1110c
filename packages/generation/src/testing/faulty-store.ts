import { setImmediate as turn } from 'node:timers/promises';
import type { PipelineStore } from '@roadwright/domain';

/** Lets other work go first, so many times. */
export async function waitTurns(count: number): Promise<void> {
  for (let done = 0; done < count; done++) await turn();
}

/** What happens to one sending on its way to the store and back. */
export interface Fault {
  /** Turns that the sending takes, so that sendings overtake one another. */
  readonly delay: number;
  /** The link breaks: before the store has it, or after it was committed. */
  readonly lost: 'no' | 'request' | 'answer';
  /** The sending is repeated by the network and arrives again later. */
  readonly repeated: boolean;
}

const NO_FAULT: Fault = { delay: 0, lost: 'no', repeated: false };

/** A store that keeps its promise over a bad link, sending again what was lost; the faults are used up one sending after the other. */
export function createFaultyStore(store: PipelineStore, faults: readonly Fault[]): PipelineStore {
  const left = [...faults];
  async function pass<T>(send: () => Promise<T>): Promise<T> {
    const { delay, lost, repeated } = left.shift() ?? NO_FAULT;
    await waitTurns(delay);
    if (lost === 'request') return await pass(send);
    const answer = await send();
    if (repeated) await send();
    if (lost === 'answer') return await pass(send);
    await waitTurns(delay);
    return answer;
  }
  return {
    ...store,
    write: (task, write) => pass(() => store.write(task, write)),
    end: (task, ending) => pass(() => store.end(task, ending)),
  };
}
