/** The three products of a concept. */
export const CONTENT_TYPES = ['tutorial', 'resources', 'quiz'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];
