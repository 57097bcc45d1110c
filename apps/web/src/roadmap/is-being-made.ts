import type { ConceptView } from '@roadwright/domain';

/** Whether more of a concept may come. */
export const isBeingMade = ({ status }: Pick<ConceptView, 'status'>): boolean =>
  status === 'pending' || status === 'generating';
