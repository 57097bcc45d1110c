import type { SourceRecord } from '@roadwright/domain';

/** Whether a record describes a preprint; CSL calls an article without a journal that. */
export const isPreprint = ({ source, record, details }: SourceRecord): boolean =>
  source === 'arxiv' || (details.type === 'article' && record.journal === '');
