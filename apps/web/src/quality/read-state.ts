import type { QualityReport } from '@roadwright/domain';

/**
 * `empty`: nothing is written. `unchecked`: nobody has looked. `partial`: at some pieces nobody has looked. `checked`:
 * at all of them somebody has.
 */
type ReportState = 'empty' | 'unchecked' | 'partial' | 'checked';

/** Tells how much of a course was looked at; what was not looked at has not passed. */
export function readState({
  pieces_total,
  pieces_checked,
}: Pick<QualityReport, 'pieces_total' | 'pieces_checked'>): ReportState {
  if (pieces_total === 0) return 'empty';
  if (pieces_checked === 0) return 'unchecked';
  return pieces_checked < pieces_total ? 'partial' : 'checked';
}
