/** Milliseconds that are looked back, in slots so that thousands of attempts take no room of their own. */
const SLOT_MS = 3000;
const SLOTS = 10;

interface Outcomes {
  readonly failed: number;
  readonly all: number;
}

interface OutcomeCounter {
  /** Notes an attempt; gives those of the last half minute, this one among them. */
  add(failed: boolean): Outcomes;
  clear(): void;
}

/** Counts how attempts ended lately. */
export function createOutcomeCounter(now: () => number): OutcomeCounter {
  let slots: { readonly number: number; failed: number; all: number }[] = [];
  return {
    add(failed) {
      const number = Math.floor(now() / SLOT_MS);
      slots = slots.filter((slot) => slot.number > number - SLOTS);
      const last = slots.at(-1);
      const slot = last?.number === number ? last : { number, failed: 0, all: 0 };
      if (slot !== last) slots.push(slot);
      slot.all++;
      if (failed) slot.failed++;
      return slots.reduce((sum, each) => ({ failed: sum.failed + each.failed, all: sum.all + each.all }), {
        failed: 0,
        all: 0,
      });
    },
    clear() {
      slots = [];
    },
  };
}
