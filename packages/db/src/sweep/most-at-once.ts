/** Tasks that one statement moves, so that it ends well before its time limit; the rest has its turn next. */
export const MOST_AT_ONCE = 1000;
