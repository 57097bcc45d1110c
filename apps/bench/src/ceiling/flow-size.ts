/** The flow that every system runs: tutorial and resources of a concept at once, the quiz after its tutorial. */
export const CONCEPTS = 30;
export const ARTIFACTS = 3 * CONCEPTS;
/** Per concept one at its start, one per artifact and one at its end. */
export const EVENTS = 5 * CONCEPTS;
