/**
 * How a structured answer became usable, from the best to the last resort: as it came; cut out of fence or prose;
 * repaired JSON; values of the wrong type that mean the same; corrected after a re-ask; a second answer from scratch; an
 * answer of a fallback.
 */
export type Rung = 'native' | 'stripped' | 'repaired' | 'coerced' | 'reasked' | 'fresh' | 'failed_over';
