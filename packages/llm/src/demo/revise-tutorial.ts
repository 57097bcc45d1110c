import { z } from 'zod';
import { fillTemplate } from './fill-template.ts';
import { listWishes } from './list-wishes.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';
import { writeTutorial } from './write-tutorial.ts';

const presentSchema = z.object({ markdown: z.string() }).catch({ markdown: '' });

/** Writes the sample lesson of a concept: the present one where there is one, and a section that quotes each wish. */
export function reviseTutorial(input: SampleInput): string {
  const wishes = listWishes(input);
  const present = presentSchema.parse(input.present).markdown.trimEnd() || writeTutorial(input);
  if (wishes.length === 0) return present;
  const { texts, values } = createSampleSubject(input);
  const { lead, item } = texts.revision;
  const quotes = wishes.map((wish) => fillTemplate(item, { wish }));
  const heading = findHeading(present, texts.revision.heading);
  return [present, heading, fillTemplate(lead, values), quotes.join('\n')].join('\n\n');
}

/** The first heading that the lesson does not have yet. */
function findHeading(markdown: string, template: string): string {
  for (let number = 1; ; number++) {
    const heading = fillTemplate(template, { number: String(number) });
    if (!markdown.includes(heading)) return heading;
  }
}
