/** When a worker may judge others and their leases, in seconds of the database's clock; both ends belong to it. */
export interface JudgingTime {
  readonly from_s: number;
  readonly until_s: number;
}

/** Keeps account of when a worker may judge. */
export interface Judging {
  /** null while its session is gone. */
  readonly time: JudgingTime | null;
  /** A new session was announced at that moment. */
  begin(at_s: number): void;
  /** A beat was answered at that moment. */
  goOn(at_s: number): void;
  end(): void;
}

/**
 * A worker may judge once its own session has stood and beaten for a lease without a break, and for half a lease after
 * each beat: whatever cut it off cut off others too, and they are given a lease's time to be heard again. The bounds
 * travel with the statement, for one that was sent before an outage may arrive after it.
 */
export function createJudging(lease_s: number): Judging {
  let stood: { readonly since_s: number; readonly at_s: number } | null = null;
  const begin = (at_s: number) => {
    stood = { since_s: at_s, at_s };
  };
  const longest_gap_s = lease_s / 2;
  return {
    get time() {
      return stood && { from_s: stood.since_s + lease_s, until_s: stood.at_s + longest_gap_s };
    },
    begin,
    goOn: (at_s) => {
      if (stood === null || at_s - stood.at_s > longest_gap_s) begin(at_s);
      else stood = { ...stood, at_s };
    },
    end: () => {
      stood = null;
    },
  };
}
