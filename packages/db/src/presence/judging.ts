/** When a worker may judge others and their leases, in seconds of the database's clock; both ends belong to it. */
export interface JudgingTime {
  readonly from_s: number;
  readonly until_s: number;
  /** A worker whose session is gone is given at least so long to be heard again. */
  readonly silence_s: number;
}

/** What a worker hears with each beat, by the database's clock. */
interface BeatTime {
  readonly at_s: number;
  /** Since when the server has been up and beats of any worker have come to it without a break. */
  readonly steady_since_s: number;
}

/** Keeps account of when a worker may judge. */
export interface Judging {
  /** null while its session is gone. */
  readonly time: JudgingTime | null;
  /** A new session was announced at that moment. */
  begin(at_s: number): void;
  /** A beat was answered. */
  goOn(time: BeatTime): void;
  end(): void;
}

interface Standing extends BeatTime {
  readonly since_s: number;
}

/**
 * A worker may judge once its own session has stood and beaten for a lease without a break, and for half a lease after
 * each beat: whatever cut it off cut off others too, and they are given a lease's time to be heard again. One that has
 * never been cut off may go by the beats of all workers instead, so that a fleet of new ones has a judge too; those
 * may hide a short outage, so it is more patient. The bounds travel with the statement, for one that was sent before
 * an outage may arrive after it.
 */
export function createJudging(lease_s: number): Judging {
  let stood: Standing | null = null;
  let cut_off = false;
  const longest_gap_s = lease_s / 2;
  const begin = (at_s: number) => {
    cut_off ||= stood !== null;
    stood = { since_s: at_s, at_s, steady_since_s: Number.POSITIVE_INFINITY };
  };
  return {
    get time() {
      if (stood === null) return null;
      const { since_s, at_s, steady_since_s } = stood;
      const until_s = at_s + longest_gap_s;
      const own = { from_s: since_s + lease_s, until_s, silence_s: 0 };
      if (cut_off || own.from_s <= at_s || steady_since_s >= since_s) return own;
      return { from_s: steady_since_s + lease_s, until_s, silence_s: lease_s / 2 };
    },
    begin,
    goOn: ({ at_s, steady_since_s }) => {
      if (stood === null || at_s - stood.at_s > longest_gap_s) begin(at_s);
      else stood = { ...stood, at_s, steady_since_s };
    },
    end: () => {
      cut_off = true;
      stood = null;
    },
  };
}
