import type { ResourcesAnswer } from '@roadwright/domain';
import { createSeededRandom, hashText } from '../random/seeded-random.ts';
import { fillTemplate } from './fill-template.ts';
import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject, type SampleSubject } from './sample-subject.ts';
import type { SampleLink, SamplePage } from './sample-texts.ts';

const LONGEST_QUERY = 80;
const LONGEST_WISH = 60;

type Entry = ResourcesAnswer['resources'][number];

/** How many pages stand beside the searches. */
const PAGES = 3;

/**
 * Writes the sample reading list: stored works, searches for the concept in reference works, and pages about learning
 * that have stood for years, so that no address is invented.
 */
export function writeResources(input: SampleInput): ResourcesAnswer {
  const subject = createSampleSubject(input);
  const links = subject.texts.links.map((link) => renderLink(link, subject));
  const pages = drawPages(subject).slice(0, PAGES);
  return {
    resources: [
      ...input.stored_works.map((work) => renderWork(work, subject)),
      ...links,
      ...pages.map((page) => renderPage(page, subject)),
    ],
  };
}

/** Writes entries for the places of those that were found dead: pages that the list does not have. */
export function replaceResources(input: SampleInput): ResourcesAnswer {
  const subject = createSampleSubject(input);
  const present = Array.isArray(input.present) ? input.present : [];
  const known = new Set([...present, ...input.dead.map(({ url }) => url)]);
  const others = drawPages(subject).filter(({ url }) => !known.has(url));
  return { resources: others.slice(0, input.dead.length).map((page) => renderPage(page, subject)) };
}

/** All pages, in an order that is the concept's own. */
function drawPages({ texts, values }: SampleSubject): SamplePage[] {
  const random = createSeededRandom(hashText(`pages of ${values.concept}`));
  return texts.pages
    .map((page) => ({ page, rank: random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ page }) => page);
}

const renderPage = (page: SamplePage, { texts }: SampleSubject): Entry => ({
  ...page,
  description: `${page.description} ${texts.short_notice}`,
  work_id: '',
});

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
