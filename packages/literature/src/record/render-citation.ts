import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CitationStyle, Identifier, WorkView } from '@roadwright/domain';
import { nameKey } from '../text/name-key.ts';

/** Types of works that citation.js knows by CSL's names; anything else is a plain document to it. */
const TYPES: readonly string[] = [
  'article',
  'article-journal',
  'book',
  'chapter',
  'dataset',
  'entry-encyclopedia',
  'paper-conference',
  'report',
  'review',
  'software',
  'standard',
  'thesis',
] satisfies CSL['type'][];

/** Its types know the formats of its core only. */
type Format = (
  style: string,
  items: readonly CSL[],
  options: { readonly format: 'text' | 'object' },
) => unknown;

/** Renders a work as a BibTeX or RIS entry, or as a list of one CSL-JSON item; ends in a line break. */
export function renderCitation(work: WorkView, style: CitationStyle): string {
  const items = [createCsl(work)];
  if (style === 'csl') return `${JSON.stringify(items, null, 2)}\n`;
  // Only the formatters are called: citation.js's own reader would fetch a text that looks like an address.
  const format = plugins.output.format as unknown as Format;
  if (style === 'bibtex') return `${String(format(style, items, { format: 'text' })).trimEnd()}\n`;
  return renderRis(format(style, items, { format: 'object' }) as RisEntry[]);
}

type RisEntry = Readonly<Record<string, unknown>>;

/** Its own text breaks lines within words every 70 characters, which readers put together with spaces between. */
function renderRis(entries: readonly RisEntry[]): string {
  const lines = entries.flatMap(({ TY: type, ...fields }) => [
    `TY  - ${String(type)}`,
    ...Object.entries(fields).flatMap(([tag, value]) =>
      [value].flat().map((one) => `${tag}  - ${String(one).replaceAll(/\s+/g, ' ').trim()}`),
    ),
    'ER  - ',
  ]);
  return `${lines.join('\n')}\n`;
}

function createCsl(work: WorkView): CSL {
  const { details, year } = work;
  const first = (scheme: Identifier['scheme']): string =>
    work.identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? '';
  const key = createKey(work);
  const fields = {
    title: work.title,
    'container-title': work.journal,
    volume: work.volume,
    issue: work.number,
    page: work.pages,
    DOI: first('doi'),
    PMID: first('pmid'),
    PMCID: first('pmcid'),
    ISBN: first('isbn'),
    URL: work.urls[0] ?? (first('arxiv') === '' ? '' : `https://arxiv.org/abs/${first('arxiv')}`),
    abstract: details.abstract ?? '',
    publisher: details.publisher ?? '',
    language: details.language ?? '',
    keyword: (details.keywords ?? []).join(', '),
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return {
    type: chooseType(work),
    id: key,
    'citation-key': key,
    ...given,
    ...(work.authors.length === 0 ? {} : { author: work.authors.map(readPerson) }),
    ...(year === null ? {} : { issued: { 'date-parts': [readDate(year, details.published)] } }),
  } as CSL;
}

function chooseType({ details, journal }: WorkView): CSL['type'] {
  if (details.type !== undefined && TYPES.includes(details.type)) return details.type as CSL['type'];
  return journal === '' ? 'document' : 'article-journal';
}

/** The first author's family name and the year, as people call a work; its id where there is no author. */
function createKey({ authors: [first = ''], year, work_id }: WorkView): string {
  const name = nameKey(first).surname.replaceAll(/[^a-z0-9]/g, '');
  return name === '' ? `work-${work_id}` : `${name}${year ?? ''}`;
}

const PARTICLE = /^(?:al|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu|zur)$/;
/** Names of groups, which have no given name. */
const GROUP =
  /\b(?:association|collaboration|committee|consortium|group|network|organi[sz]ation|society|team)\b|\d/i;

/** `Family, Given` is told apart by its comma, `Given Family` by its last words, a group not at all. */
function readPerson(name: string): NonNullable<CSL['author']>[number] {
  const comma = name.indexOf(',');
  if (comma > 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2 || words.length > 5 || GROUP.test(name)) return { literal: name };
  const initials = words.findIndex((word, at) => at > 0 && /^(?:\p{Lu}\.?-?){1,3}$/u.test(word));
  // "Smith GA": what follows the name are initials to the end.
  if (initials > 0 && words.slice(initials).every((word) => /^(?:\p{Lu}\.?-?){1,3}$/u.test(word))) {
    return { family: words.slice(0, initials).join(' '), given: words.slice(initials).join(' ') };
  }
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

function readDate(year: number, published = ''): number[] {
  const parts = published.split('-').map(Number);
  return parts[0] === year ? parts : [year];
}
