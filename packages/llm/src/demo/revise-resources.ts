import { type ResourcesAnswer, resourcesFormat } from '@roadwright/domain';
import { listWishes } from './list-wishes.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';
import { renderLink, replaceResources, writeResources } from './write-resources.ts';

/** Writes the sample reading list: the present one where there is one, and a search for each wish; or what is to replace dead entries. */
export function reviseResources(input: SampleInput): ResourcesAnswer {
  if (input.dead.length > 0) return replaceResources(input);
  const subject = createSampleSubject(input);
  const { links } = subject.texts;
  const { data: present } = resourcesFormat.decode.safeParse(input.present);
  const added = listWishes(input).flatMap((wish, index) => {
    const link = links[index % links.length];
    return link === undefined ? [] : [renderLink(link, subject, wish)];
  });
  return { resources: [...(present ?? writeResources(input)).resources, ...added] };
}
