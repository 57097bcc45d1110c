/** A task on which so many workers died while they had nothing else, without any progress, is given up. */
export const MOST_LONE_CRASHES = 3;
