import type { Identifier, IdentifierScheme, ResolvedReference, SourceRecord } from '@roadwright/domain';
import type { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { readYear } from '../record/read-row.ts';
import { createReferences } from '../source/create-reference.ts';
import { createSourceRecord } from '../source/create-source-record.ts';
import { joinName } from '../source/join-name.ts';
import { joinPages } from '../source/join-pages.ts';
import { plainText } from '../source/plain-text.ts';
import { readXml } from '../source/read-xml.ts';
import type { GrobidReading } from './create-grobid.ts';
import { type TeiDivision, type TeiWork, tei } from './tei-shape.ts';

type Tei = z.infer<typeof tei>;

const LONGEST_PARAGRAPH = 100_000;
/** Elements within a paragraph: references, formulae, marks of type. */
const TAGS = /<[^<>]*>/g;

/**
 * Reads GROBID's answer, a TEI document.
 *
 * @throws AppError upstream_failed when it is none
 */
export function readTei(body: string, sha256: string): GrobidReading {
  const document = readXml(body, 'TEI', { shape: tei, name: 'GROBID' });
  return {
    record: readHeader(document, sha256),
    references: readReferences(document),
    text: readBody(document),
  };
}

function readHeader({ '@lang': language, teiHeader }: Tei, sha256: string): SourceRecord | null {
  const { fileDesc, profileDesc } = teiHeader;
  const [work] = fileDesc.sourceDesc.biblStruct;
  if (work === undefined) return null;
  const fields = readWork(work);
  const { abstract, textClass } = profileDesc;
  const paragraphs = [...abstract.p, ...abstract.div.flatMap(({ p }) => p)];
  return createSourceRecord({
    source: 'grobid',
    source_key: sha256,
    ...fields,
    title: fields.title || pickTitle(fileDesc.titleStmt.title, ['a', 'm', '']),
    year: fields.year ?? readYear(fileDesc.publicationStmt.date['@when']),
    url: '',
    details: {
      abstract: paragraphs.map(flatten).join(' '),
      language: language || undefined,
      keywords: textClass.keywords.flatMap(({ term }) => term),
    },
  });
}

const readReferences = ({ text }: Tei): ResolvedReference[] =>
  createReferences(
    text.back.div
      .flatMap(({ listBibl }) => listBibl)
      .flatMap(({ biblStruct }) => biblStruct)
      .map((work) => ({
        source: 'grobid',
        text: work.note.find((note) => note['@type'] === 'raw_reference')?.['#text'] ?? '',
        ...readWork(work),
      })),
  );

const readBody = ({ text }: Tei): string => text.body.div.flatMap(readDivision).join('\n\n');

const readDivision = ({ head, p, div }: TeiDivision): string[] => [
  ...[...head, ...p].map(flatten).filter((paragraph) => paragraph !== ''),
  ...div.flatMap((inner) => [...inner.head, ...inner.p].map(flatten).filter((paragraph) => paragraph !== '')),
];

const flatten = (paragraph: string): string => plainText(paragraph.replace(TAGS, ''), LONGEST_PARAGRAPH);

function readWork({ analytic, monogr, idno }: TeiWork) {
  const { imprint } = monogr;
  const part = pickTitle(analytic.title, ['a', '']);
  const whole = pickTitle(monogr.title, ['j', 'm', 's', '']);
  const scope = (unit: string) => imprint.biblScope.find((one) => one['@unit'] === unit);
  const pages = scope('page');
  const people = analytic.author.length > 0 ? analytic.author : monogr.author;
  return {
    title: part || whole,
    authors: people.map(({ persName }) => joinName(persName.surname.join(' '), persName.forename.join(' '))),
    year: readYear(imprint.date['@when'] || imprint.date['#text']),
    journal: part === '' ? '' : whole,
    volume: scope('volume')?.['#text'] ?? '',
    number: scope('issue')?.['#text'] ?? '',
    pages: pages?.['@from'] ? joinPages(pages['@from'], pages['@to']) : (pages?.['#text'] ?? ''),
    identifiers: [...idno, ...analytic.idno, ...monogr.idno].map(readIdentifier),
  };
}

const pickTitle = (titles: TeiWork['monogr']['title'], levels: readonly string[]): string =>
  levels
    .flatMap((level) => titles.filter((title) => title['@level'] === level))
    .find((title) => title['#text'] !== '' && title['@type'] !== 'abbrev')?.['#text'] ?? '';

/** An ISBN is that of the volume, and an MD5 that of the file. */
const SCHEMES: Readonly<Record<string, IdentifierScheme>> = {
  doi: 'doi',
  arxiv: 'arxiv',
  pmid: 'pmid',
  pmcid: 'pmcid',
};

function readIdentifier({ '@type': type, '#text': value }: TeiWork['idno'][number]): Identifier | null {
  const scheme = SCHEMES[type.toLowerCase()];
  return scheme === undefined ? null : identify(scheme, value);
}
