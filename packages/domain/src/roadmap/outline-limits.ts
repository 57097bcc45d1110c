/** How long the texts of an outline may be, in UTF-16 units; what an author writes beyond is cut, a person's is refused. */
export const LONGEST = { title: 300, description: 4000, keyword: 100 } as const;

/** How many concepts a course may have, whoever wrote its outline; so many an author may be allowed. */
export const MOST_CONCEPTS = 100;

/** How many keywords a concept may have. */
export const MOST_KEYWORDS = 20;

/** Bytes of an outline as JSON: what a person edits by hand has to pass through one request, of at most as many. */
export const LARGEST_OUTLINE = 262_144;
