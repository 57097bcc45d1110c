import type { ResourcesAnswer } from '@roadwright/domain';
import { fillTemplate } from './fill-template.ts';
import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject, type SampleSubject } from './sample-subject.ts';
import type { SampleLink } from './sample-texts.ts';

const LONGEST_QUERY = 80;
const LONGEST_WISH = 60;

type Entry = ResourcesAnswer['resources'][number];

/** Writes the sample reading list: stored works, and searches at places that stay, so that no address is invented. */
export function writeResources(input: SampleInput): ResourcesAnswer {
  const subject = createSampleSubject(input);
  const links = subject.texts.links.map((link) => renderLink(link, subject));
  return { resources: [...input.stored_works.map((work) => renderWork(work, subject)), ...links] };
}

/** Renders a search for a concept, or for what a person wants to have about it. */
export function renderLink(link: SampleLink, { texts, values }: SampleSubject, wish?: string): Entry {
  const topic = wish === undefined ? '' : plainText(wish, LONGEST_WISH);
  const about = [values.concept ?? '', topic].filter((text) => text !== '');
  const words = about.map((text) => plainText(text.replaceAll(/[:：]/g, ' '), LONGEST_QUERY));
  const query = encodeURIComponent(words.join(' ').toWellFormed());
  return {
    title: fillTemplate(link.title, { ...values, concept: about.join(' · ') }),
    url: fillTemplate(link.url, { query }),
    resource_type: link.resource_type,
    description:
      wish === undefined
        ? `${link.description} ${texts.short_notice}`
        : fillTemplate(texts.revision.added, { ...values, wish }),
    language: texts.language,
    work_id: '',
  };
}

const renderWork = (
  { work_id, title }: SampleInput['stored_works'][number],
  { texts }: SampleSubject,
): Entry => ({
  title,
  url: '',
  resource_type: 'article',
  description: texts.short_notice,
  language: '',
  work_id,
});
