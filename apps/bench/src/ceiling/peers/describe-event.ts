import type { ContentType } from '@roadwright/domain';

interface News {
  /** null speaks of the whole concept. */
  readonly content_type: ContentType | null;
  readonly status: 'generating' | 'completed';
}

/** Makes the text of an event as the product stores it. */
export const describeEvent = (concept_id: number, news: News): string =>
  JSON.stringify({ concept_id, concept_title: `Concept ${concept_id}`, ...news });
