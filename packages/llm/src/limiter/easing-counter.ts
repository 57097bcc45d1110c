interface EasingCounter {
  /** Adds now; what was added fades with this time constant, in seconds, from now on. */
  add(amount: number, fade_s: number): void;
  /** Takes back what was added at that time, as far as it has not faded. */
  takeBack(amount: number, added_at: number): void;
  /** Per second, over about the last time constant. */
  rate(): number;
}

/** Counts what happened lately in constant room: amounts fade exponentially instead of leaving a list. */
export function createEasingCounter(now: () => number): EasingCounter {
  let amount = 0;
  let eased_at = now();
  let fade_s = 60;
  // A clock that is set back must not make amounts grow.
  const fadeFrom = (time: number) => Math.exp(-Math.max(0, now() - time) / 1000 / fade_s);
  const ease = () => {
    amount *= fadeFrom(eased_at);
    eased_at = now();
  };
  return {
    add(more, next_fade_s) {
      ease();
      // The same rate, seen over another stretch of time.
      amount = (amount * next_fade_s) / fade_s + more;
      fade_s = next_fade_s;
    },
    takeBack(less, added_at) {
      ease();
      amount = Math.max(0, amount - less * fadeFrom(added_at));
    },
    rate() {
      ease();
      return amount / fade_s;
    },
  };
}
