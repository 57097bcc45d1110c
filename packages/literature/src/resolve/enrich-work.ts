import {
  AppError,
  type Identifier,
  type IdentifierScheme,
  nameIdentifier,
  type SourceRecord,
  uniteIdentifiers,
} from '@roadwright/domain';
import type { MetadataSource } from '../source/metadata-source.ts';
import { openalex } from '../source/openalex.ts';
import { s2 } from '../source/s2.ts';
import { unpaywall } from '../source/unpaywall.ts';
import { agree, contradict } from './agree.ts';
import type { Asker } from './create-asker.ts';
import { REGISTRIES, SCHEME_NAMES } from './doors.ts';
import type { FirstFinding } from './find-by-identifier.ts';
import { chooseReferences, listPdfUrls } from './gather-readings.ts';
import type { Finding, ResolvedWork, WorkQuery } from './resolved-work.ts';

interface Enrichment {
  readonly asker: Asker;
  readonly found: FirstFinding;
  readonly query: WorkQuery;
  readonly findings: Finding[];
  /** Identifiers that somebody asserted and that name another work. */
  readonly refuted: Set<string>;
}

/** Which of its names an index is asked for: its own first, then those that it knows best. */
const INDEX_SCHEMES: readonly IdentifierScheme[] = ['openalex', 's2', 'doi', 'arxiv', 'pmid', 'pmcid'];

/** Adds what an index and the registries of asserted identifiers say, as far as it agrees with the first description. */
export async function enrichWork(found: FirstFinding, query: WorkQuery, asker: Asker): Promise<ResolvedWork> {
  const { first, reading, by, aliases } = found;
  const findings = [{ source_record: first, reading }];
  const work: Enrichment = { asker, found, query, findings, refuted: new Set() };
  // What the first description asserts goes before what an index makes of it.
  const indexed = await askIndex(work, openalex);
  if (!indexed) await askIndex(work, s2);
  await followAsserted(work);
  const [doi] = listAsserted(work).filter(({ scheme }) => scheme === 'doi');
  let copies: readonly string[] = listPdfUrls(findings);
  if (copies.length === 0 && doi !== undefined) copies = (await asker.ask(unpaywall, doi))?.pdf_urls ?? [];
  const kept = (identifiers: readonly Identifier[]): Identifier[] =>
    identifiers.filter((one) => !work.refuted.has(nameIdentifier(one)));
  return {
    records: findings.map(({ source_record }) => withoutRefuted(source_record, kept)),
    // What was submitted beside it counts where a record says so too: the registry may not have been reached.
    identifiers: kept(uniteIdentifiers([by, ...aliases])),
    references: chooseReferences(findings),
    pdf_urls: copies,
    faults: asker.faults,
  };
}

/** True where the index knows the work. */
async function askIndex(work: Enrichment, source: MetadataSource): Promise<boolean> {
  const { found, asker } = work;
  if (found.first.source === source.source) return true;
  const named = INDEX_SCHEMES.flatMap((scheme) =>
    found.first.record.identifiers.filter((one) => one.scheme === scheme),
  );
  const question = named.find((one) => source.urlOf(one, {}) !== null);
  if (question === undefined) return false;
  const reading = await asker.ask(source, question);
  const [source_record] = reading?.records ?? [];
  if (reading === null || source_record === undefined) return false;
  if (agree(found.first.record, source_record.record)) {
    work.findings.push({ source_record, reading });
    return true;
  }
  asker.faults.push(createDisagreement(source, question, source_record));
  return false;
}

/** Looks up, one hop far, what the accepted descriptions and the submission assert beside the name that was asked for. */
async function followAsserted(work: Enrichment): Promise<void> {
  const asserted = listAsserted(work);
  for (const [scheme, registries] of REGISTRIES) {
    for (const identifier of asserted.filter((one) => one.scheme === scheme)) {
      if (isDescribed(work, identifier)) continue;
      for (const source of registries) {
        if (await askRegistry(work, source, identifier)) break;
      }
    }
  }
}

/** Whether its own registry has described it already. */
const isDescribed = ({ findings, found: { by } }: Enrichment, { scheme, value }: Identifier): boolean =>
  (by?.scheme === scheme && by.value === value) ||
  findings.some(
    ({ source_record: { source, source_key } }) =>
      source_key === value &&
      REGISTRIES.some(([own, list]) => own === scheme && list.some((one) => one.source === source)),
  );

/** True where the registry knows it, whatever it says. */
async function askRegistry(
  work: Enrichment,
  source: MetadataSource,
  identifier: Identifier,
): Promise<boolean> {
  const { asker, found, findings, refuted } = work;
  const reading = await asker.ask(source, identifier);
  const [source_record] = reading?.records ?? [];
  if (reading === null || source_record === undefined) return false;
  if (findings.some((known) => isSame(known.source_record, source_record))) return true;
  if (agree(found.first.record, source_record.record)) {
    findings.push({ source_record, reading });
    return true;
  }
  const disagreement = createDisagreement(source, identifier, source_record);
  const submitted = work.query.identifiers.some((one) => nameIdentifier(one) === nameIdentifier(identifier));
  // Two names that somebody gives for one work, of which each names its own.
  if (submitted && contradict(found.first.record, source_record.record)) throw disagreement;
  refuted.add(nameIdentifier(identifier));
  asker.faults.push(disagreement);
  return true;
}

const isSame = (one: SourceRecord, other: SourceRecord): boolean =>
  one.source === other.source && one.source_key === other.source_key;

/** All names that speak for the work, those of the first description before the others. */
const listAsserted = ({ findings, query, found }: Enrichment): Identifier[] =>
  uniteIdentifiers([
    ...findings.slice(0, 1).flatMap(({ source_record }) => source_record.record.identifiers),
    ...query.identifiers,
    ...found.aliases,
    ...findings.slice(1).flatMap(({ source_record }) => source_record.record.identifiers),
  ]);

const createDisagreement = (source: MetadataSource, asked: Identifier, { record }: SourceRecord): AppError =>
  new AppError(
    'identifier_conflict',
    `The ${SCHEME_NAMES[asked.scheme]} ${asked.value} names another work, “${record.title}”, as ${source.name} tells.`,
  );

function withoutRefuted(
  source_record: SourceRecord,
  keep: (identifiers: readonly Identifier[]) => Identifier[],
): SourceRecord {
  const identifiers = keep(source_record.record.identifiers);
  const doi = identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? '';
  return { ...source_record, record: { ...source_record.record, identifiers, doi } };
}
