import type { AnswerCache } from './answer-cache.ts';
import { createAnswerCache } from './create-answer-cache.ts';
import { type AnswerFolderOptions, openAnswerFolder } from './open-answer-folder.ts';

/** Opens a cache whose answers outlive the process, as `openAnswerFolder` keeps them. */
export const openFileCache = async (options: AnswerFolderOptions): Promise<AnswerCache> =>
  createAnswerCache(await openAnswerFolder(options));
