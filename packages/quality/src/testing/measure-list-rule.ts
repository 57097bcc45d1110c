import type { Resource } from '@roadwright/domain';
import { prepareReadingList, type ReadingList, type ReadingListSubject } from '../resources/reading-list.ts';
import type { Rule } from '../rule/define-rule.ts';
import { type Corpus, measureRule } from './measure-rule.ts';

/** Entries one a line, `title | url | language | resource_type | work_id`; with them what else is known of the list. */
export type ListExample = string | (Omit<ReadingList, 'resources'> & { readonly list: string });

export type ListCorpus = Corpus<ListExample>;

/** Makes a reading list of what an example says of it. */
export function readListExample(example: ListExample): ReadingListSubject {
  const { list, ...known } = typeof example === 'string' ? { list: example } : example;
  return prepareReadingList({ resources: list.split('\n').map(readEntry), ...known });
}

function readEntry(line: string): Resource {
  const [title = '', url = '', language = '', type = 'article', work_id] = line
    .split('|')
    .map((part) => part.trim());
  const entry = { title, url, language, resource_type: type as Resource['resource_type'], description: '' };
  return work_id === undefined ? entry : { ...entry, work_id };
}

/** Holds a rule of reading lists to its corpus, as measureRule does. */
export const measureListRule = (rule: Rule<ReadingListSubject>, { positives, negatives }: ListCorpus): void =>
  measureRule(rule, { positives: positives.map(readListExample), negatives: negatives.map(readListExample) });
