import type { Identifier } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { addressOf } from './identifier-address.ts';

test.for<[Identifier, string]>([
  [{ scheme: 'doi', value: '10.1000/a#b?c' }, 'https://doi.org/10.1000/a%23b%3Fc'],
  [{ scheme: 'arxiv', value: 'math/0309136' }, 'https://arxiv.org/abs/math/0309136'],
  [{ scheme: 'pmid', value: '12' }, 'https://pubmed.ncbi.nlm.nih.gov/12/'],
  [{ scheme: 's2', value: 'corpusid:7' }, 'https://api.semanticscholar.org/CorpusID:7'],
])('%o leads to %s', ([identifier, address]) => {
  expect(addressOf(identifier)).toBe(address);
});
