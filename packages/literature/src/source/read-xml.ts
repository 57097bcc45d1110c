import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { createUnreadable, part, text } from './lenient.ts';

/** Elements that hold text with markup, which is kept as it stands and taken out with the other markup later. */
const MIXED = [
  'ArticleTitle',
  'BookTitle',
  'AbstractText',
  'Citation',
  'Keyword',
  'VernacularTitle',
  'head',
  'p',
];

/** Attributes have names with `@`; text beside them is `#text`. No entity is looked up: references stay as they are. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  stopNodes: MIXED.map((name) => `..${name}`),
});

/** An element's text, whether or not it has attributes. */
export const content = z.union([
  text.refine((value) => value !== ''),
  part({ '#text': text }).transform((element) => element['#text']),
]);

/**
 * Reads XML whose document element has the given name; a document that declares entities of its own is refused.
 * @throws AppError upstream_failed
 */
export function readXml<Shape>(
  body: string,
  root: string,
  reading: { shape: z.ZodType<Shape>; name: string },
): Shape {
  const { shape, name } = reading;
  if (/<!ENTITY/i.test(body)) throw createUnreadable(name);
  let document: unknown;
  try {
    document = parser.parse(body);
  } catch (cause) {
    throw createUnreadable(name, cause);
  }
  const element = Object.entries(document ?? {}).find(([tag]) => tag === root);
  if (element === undefined) throw createUnreadable(name);
  return shape.parse(element[1]);
}
