import { fillTemplate } from './fill-template.ts';
import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';

const LONGEST_QUERY = 80;

/** Writes the sample reading list: searches at places that stay, so that no address is invented. */
export function writeResources(input: SampleInput): object {
  const { texts, values } = createSampleSubject(input);
  const words = plainText((values.concept ?? '').replaceAll(/[:：]/g, ' '), LONGEST_QUERY);
  const query = encodeURIComponent(words.toWellFormed());
  return {
    resources: texts.links.map((link) => ({
      title: fillTemplate(link.title, values),
      url: fillTemplate(link.url, { query }),
      resource_type: link.resource_type,
      description: `${link.description} ${texts.short_notice}`,
      language: texts.language,
    })),
  };
}
