import { expect, test } from 'vitest';
import { detectRequest } from './detect-request.ts';

test.for([
  ['10.5555/JCP.14', 'doi'],
  ['doi: 10.5555/jcp.14', 'doi'],
  ['doi.org/10.5555/jcp.14', 'doi'],
  ['https://doi.org/10.5555/jcp.14', 'url'],
  ['1706.03762v5', 'arxiv_id'],
  ['arXiv:1706.03762', 'arxiv_id'],
  ['arxiv math/0309136', 'arxiv_id'],
  ['PMID: 26017442', 'pmid'],
  ['pmid26017442', 'title'],
  ['26017442', 'title'],
  ['1984', 'title'],
  ['https://example.org/paper?id=7', 'url'],
  ['HTTP://example.org/A.PDF?download=1', 'pdf_url'],
  ['https://', 'url'],
  ['Attention Is All You Need', 'title'],
  ['A comment on 10.5555/jcp.14', 'title'],
  ['Slow-reading', 'title'],
  ['@article{a, title={T}}', 'bibtex'],
  ['@home: a study', 'title'],
  ['TY  - JOUR\nTI  - T\nER  -', 'ris'],
])('%s is sent as %s', ([text, field]) => {
  expect(detectRequest(text ?? '')).toEqual({ [field ?? '']: text });
});
