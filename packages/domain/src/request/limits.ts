// Apart from the schemas, so that a page that shows a limit does not load what checks it.

/** The most that one change may ask for. */
export const MOST_REQUIREMENTS = 10;

/** The most characters that one requirement may have. */
export const LONGEST_REQUIREMENT = 1000;
