import type { Rule } from '../rule/define-rule.ts';
import { alikeEntries } from './alike-entries.ts';
import { canonicalDuplicate } from './canonical-duplicate.ts';
import { deadLink } from './dead-link.ts';
import { opaqueHost } from './opaque-host.ts';
import { placeholderUrl } from './placeholder-url.ts';
import type { ReadingListSubject } from './reading-list.ts';
import { resourceLanguage } from './resource-language.ts';
import { unknownWork } from './unknown-work.ts';
import { unnamedResource } from './unnamed-resource.ts';
import { unverifiedLink } from './unverified-link.ts';

/** Those that judge what was found at the addresses: what they say changes whenever somebody looks again. */
export const LINK_RULES: readonly Rule<ReadingListSubject>[] = [deadLink, unverifiedLink];

/** Every rule of reading lists, the gravest first. */
export const RESOURCE_RULES: readonly Rule<ReadingListSubject>[] = [
  deadLink,
  unknownWork,
  placeholderUrl,
  opaqueHost,
  unverifiedLink,
  canonicalDuplicate,
  alikeEntries,
  unnamedResource,
  resourceLanguage,
];
