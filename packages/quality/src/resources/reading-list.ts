import type { LinkState, Resource } from '@roadwright/domain';
import { bareHost, canonicaliseUrl, parseHttpUrl } from './canonicalise-url.ts';

/** A concept's reading list with what is known about it. */
export interface ReadingList {
  readonly resources: readonly Resource[];
  /** By address as it stands in the list; an address without an entry was not checked yet. */
  readonly link_states?: Readonly<Record<string, LinkState>>;
  /** The work_ids that exist. */
  readonly works?: readonly string[];
  /** BCP 47 tags of the languages that the learner reads. */
  readonly languages?: readonly string[];
}

/** One entry with what its address says. */
export interface ListEntry {
  readonly resource: Resource;
  /** Null where the address cannot be read. */
  readonly canonical: string | null;
  readonly url: URL | null;
  /** Without `www.`; empty where the address cannot be read. */
  readonly host: string;
  /** The entry's place for a finding, such as `resources[2]`. */
  readonly where: string;
}

/** A reading list whose addresses are read once for all rules. */
export interface ReadingListSubject {
  readonly list: ReadingList;
  readonly entries: readonly ListEntry[];
}

/** Reads the addresses of a list. */
export const prepareReadingList = (list: ReadingList): ReadingListSubject => ({
  list,
  entries: list.resources.map((resource, index) => {
    const url = parseHttpUrl(resource.url);
    const canonical = canonicaliseUrl(resource.url);
    return {
      resource,
      canonical,
      url,
      host: url === null ? '' : bareHost(url),
      where: `resources[${index}]`,
    };
  }),
});

/** What is known of an entry's address. */
export function readLinkState({ link_states }: ReadingList, url: string): LinkState | null {
  if (link_states === undefined || !Object.hasOwn(link_states, url)) return null;
  return link_states[url] ?? null;
}
