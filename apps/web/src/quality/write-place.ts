import type { Place } from './read-place.ts';
import type { QUALITY } from './texts.ts';

type Words = (typeof QUALITY)['en' | 'zh']['places'];

/** Writes where a finding stands in its piece, in people's words; a place that is new to the page as it is. */
export function writePlace(place: Place, where: string, words: Words): string {
  switch (place.kind) {
    case 'whole':
      return words.whole;
    case 'line':
      return words.line(place.line);
    case 'question': {
      const detail =
        place.option === null ? place.part && words.parts[place.part] : words.option(place.option);
      return [words.question(place.number), detail].filter(Boolean).join(words.comma);
    }
    case 'resource':
      return [words.resource(place.number), place.part && words.parts[place.part]]
        .filter(Boolean)
        .join(words.comma);
    case 'unknown':
      return where;
  }
}
