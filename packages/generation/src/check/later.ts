/** Past every rank that a concept may have. */
const LAST = 10_000;

/** The rank of a call that judges: whatever still has to be written goes before it. */
export const later = (order: number): number => LAST + order;
