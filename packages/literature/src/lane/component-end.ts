import {
  AppError,
  type ComponentStatus,
  createFailure,
  type Failure,
  isStoreFault,
} from '@roadwright/domain';
import type { LiteratureRun } from './lane-run.ts';

/** How a component came out. */
export interface ComponentEnd {
  readonly status: Extract<ComponentStatus, 'completed' | 'absent' | 'failed'>;
  readonly failure?: Failure;
}

/** Turns what kept a component from being had into its end; what ends the claim is thrown on. */
export function endFailed({ signal, log }: LiteratureRun, error: unknown): ComponentEnd {
  signal.throwIfAborted();
  if (!(error instanceof AppError) || isStoreFault(error) || error.code === 'lease_lost') throw error;
  log.warn({ error }, 'component_failed');
  return { status: 'failed', failure: createFailure(error) };
}
