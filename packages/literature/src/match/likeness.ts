/** How two fields stand to each other: they say the same, they say different things, or one of them says too little. */
export type Likeness = 'same' | 'unknown' | 'other';
