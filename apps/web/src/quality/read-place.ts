import type { ContentType } from '@roadwright/domain';

/** Parts of a question or of a resource that a finding may stand at. */
const PLACE_PARTS = [
  'question',
  'options',
  'correct_answer',
  'explanation',
  'quote',
  'url',
  'title',
  'language',
  'work_id',
] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

/** Where a finding stands in its piece; numbers count from 1. */
export type Place =
  | { readonly kind: 'whole' }
  | { readonly kind: 'line'; readonly line: number }
  | {
      readonly kind: 'question';
      readonly number: number;
      readonly option: number | null;
      readonly part: PlacePart | null;
    }
  | { readonly kind: 'resource'; readonly number: number; readonly part: PlacePart | null }
  | { readonly kind: 'unknown' };

const LINE = /^line (\d+)$/;
const ITEM = /^(questions|resources)\[(\d+)\](?:\.(\w+)(?:\[(\d+)\])?)?$/;

const findPart = (name: string | undefined): PlacePart | null =>
  PLACE_PARTS.find((part) => part === name) ?? null;

/** Reads a place as the checks write it; one that is new to the page is `unknown`. */
export function readPlace(where: string): Place {
  if (where === '') return { kind: 'whole' };
  const [, line] = LINE.exec(where) ?? [];
  if (line !== undefined) return { kind: 'line', line: Number(line) };
  const [, list, index, name, option] = ITEM.exec(where) ?? [];
  if (list === undefined) return { kind: 'unknown' };
  const number = Number(index) + 1;
  const part = findPart(name);
  if (list === 'resources') return { kind: 'resource', number, part };
  return { kind: 'question', number, option: option === undefined ? null : Number(option) + 1, part };
}

/** Gives the id that a place has in the reader; empty for the top of the lesson. */
export function anchorOf(content_type: ContentType, place: Place): string {
  if (place.kind === 'question' || place.kind === 'resource') return `${place.kind}-${place.number}`;
  return content_type === 'tutorial' ? '' : content_type;
}
