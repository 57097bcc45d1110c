import type { ArtifactDiff } from '@roadwright/domain';

/** Whether two versions say the same. */
export const isNoChange = (diff: ArtifactDiff): boolean =>
  diff.content_type === 'tutorial'
    ? diff.hunks.length === 0
    : diff.added.length + diff.removed.length + diff.changed.length === 0;
