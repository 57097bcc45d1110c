/** Automatic repairs of one outline; after them the best round is taken. */
export const MOST_REPAIRS = 3;
