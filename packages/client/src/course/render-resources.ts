import type { ConceptView, ResourceView } from '@roadwright/domain';
import type { CourseWords } from './course-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Renders a reading list as Markdown; what was found at an address stands behind its entry. */
export const renderResources = (
  { resources }: NonNullable<ConceptView['resources']>,
  words: CourseWords,
): string =>
  [`## ${words.resources}`, resources.map((resource) => renderResource(resource, words)).join('\n')].join(
    '\n\n',
  );

const renderResource = (resource: ResourceView, { links }: CourseWords): string => {
  const { resource_type, description, link } = resource;
  const text = description === '' ? '' : `: ${description.replaceAll(/\s+/g, ' ')}`;
  const mark = link === undefined ? '' : ` ${renderMark(resource, link, links)}`;
  return `- ${renderTitle(resource)} *(${resource_type})*${text}${mark}`;
};

/** Nobody is led to what is dead or inside; angle brackets let an address hold parentheses. */
function renderTitle({ title, url, link }: ResourceView): string {
  const name = escapeMarkdown(title);
  if (link?.state === 'dead' || link?.state === 'blocked') return name;
  return `[${name}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
}

function renderMark(
  { url }: ResourceView,
  { state, checked_at }: NonNullable<ResourceView['link']>,
  links: CourseWords['links'],
): string {
  // In code, where no reader makes a link of it.
  const shown = `\`${url.replaceAll(/[\s`]/g, encodeURIComponent)}\``;
  switch (state) {
    case 'ok':
      return `*(${links.ok(checked_at.slice(0, 10))})*`;
    case 'dead':
      return `**(${links.dead(shown)})**`;
    case 'blocked':
      return `**(${links.blocked(shown)})**`;
    default:
      return `**(${links.unverified})**`;
  }
}
