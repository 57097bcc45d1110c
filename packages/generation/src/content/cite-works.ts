import {
  type CitableWork,
  type Resource,
  type Resources,
  type ResourcesAnswer,
  resourceSchema,
} from '@roadwright/domain';

/**
 * Turns an answer into a reading list: a work that was offered stands there as it is stored; an id that was not is
 * dropped, and with it an entry that has no address of its own.
 */
export function citeWorks(
  answer: ResourcesAnswer,
  offered: readonly Pick<CitableWork, 'work_id' | 'title' | 'url'>[],
): Resources {
  const known = new Map(offered.map((work) => [work.work_id, work]));
  const cited = new Set<string>();
  const resources = answer.resources.flatMap(({ work_id, ...entry }): Resource[] => {
    const work = known.get(work_id);
    if (work === undefined) return resourceSchema.shape.url.safeParse(entry.url).success ? [entry] : [];
    if (cited.has(work.work_id)) return [];
    cited.add(work.work_id);
    return [{ ...entry, title: work.title, url: work.url, resource_type: 'article', work_id: work.work_id }];
  });
  return { resources };
}
