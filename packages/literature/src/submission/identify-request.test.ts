import { AppError, type LiteratureRequest, literatureRequestSchema } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { identifyRequest } from './identify-request.ts';

const request = (fields: Record<string, unknown>): LiteratureRequest => literatureRequestSchema.parse(fields);
const names = (fields: Record<string, unknown>) =>
  identifyRequest(request(fields)).identifiers.map(({ scheme, value }) => `${scheme}:${value}`);

const BIBTEX = `@article{quill2011, title={Slow reading at sea}, author={Quillfeather, Mara}, year={2011},
  journal={Journal of Coastal Psychology}, doi={10.5555/JCP.2011.14.211}}`;
const RIS = 'TY  - JOUR\nTI  - Slow reading at sea\nAU  - Quillfeather, Mara\nPY  - 2011\nER  - \n';

describe('the identity of a request', () => {
  it.each([
    [{ doi: 'https://doi.org/10.5555/ABC' }, ['doi:10.5555/abc']],
    [{ doi: '10.48550/arXiv.1706.03762' }, ['arxiv:1706.03762']],
    [{ arxiv_id: 'arXiv:1706.03762v5' }, ['arxiv:1706.03762']],
    [{ pmid: 'PMID: 26017442' }, ['pmid:26017442']],
    [{ url: 'https://arxiv.org/abs/1706.03762v2' }, ['arxiv:1706.03762']],
    [{ pdf_url: 'https://arxiv.org/pdf/1706.03762' }, ['arxiv:1706.03762']],
    [{ bibtex: BIBTEX }, ['doi:10.5555/jcp.2011.14.211']],
    [
      { doi: '10.5555/abc', arxiv_id: '1706.03762', pmid: '1' },
      ['doi:10.5555/abc', 'arxiv:1706.03762', 'pmid:1'],
    ],
    [{ doi: '10.5555/abc', url: 'https://doi.org/10.5555/ABC' }, ['doi:10.5555/abc']],
  ])('is read from %j', (fields, expected) => {
    expect(names(fields)).toEqual(expected);
  });

  it('holds the canonical address of a page that names no registry', () => {
    const identity = identifyRequest(request({ url: 'http://www.example.org/paper/?utm_source=x#top' }));
    expect(identity).toEqual({ identifiers: [], aliases: ['https://example.org/paper'], record: null });
  });

  it('lets fields that are given by themselves hold against those of an entry', () => {
    const { record } = identifyRequest(request({ ris: RIS, title: 'Slow reading on land', year: 2012 }));
    expect(record).toMatchObject({
      title: 'Slow reading on land',
      authors: ['Quillfeather, Mara'],
      year: 2012,
      source: 'submitted',
    });
  });

  it('is cut down to what a description may hold', () => {
    const { record } = identifyRequest(request({ bibtex: BIBTEX.replace('sea', 'sea '.repeat(20_000)) }));
    expect(record?.title).toHaveLength(2_000);
  });

  it('needs nothing beside a file', () => {
    expect(identifyRequest(request({}), { has_file: true })).toEqual({
      identifiers: [],
      aliases: [],
      record: null,
    });
  });

  it.each([
    [{ doi: 'eleven' }, 'invalid_doi', '#/doi'],
    [{ arxiv_id: '9913.1' }, 'invalid_arxiv_id', '#/arxiv_id'],
    [{ pmid: 'x' }, 'invalid_pmid', '#/pmid'],
    [{ url: 'ftp://example.org/a' }, 'invalid_url', '#/url'],
    [{ pdf_url: 'https://me:secret@example.org/a.pdf' }, 'invalid_url', '#/pdf_url'],
    [{ bibtex: 'no entry' }, 'invalid_bibliography', '#/bibtex'],
    [{ bibtex: BIBTEX + BIBTEX.replace('quill2011', 'other') }, 'invalid_bibliography', '#/bibtex'],
    [{ ris: 'TY' }, 'invalid_bibliography', '#/ris'],
    [{ bibtex: `@string{j = "Tides"} ${BIBTEX}` }, 'invalid_bibliography', '#/bibtex'],
    [{ bibtex: `@%\nSTRING\n(j = "Tides") ${BIBTEX}` }, 'invalid_bibliography', '#/bibtex'],
  ])('refuses %j with %s', (fields, code, pointer) => {
    let caught: unknown;
    try {
      identifyRequest(request(fields));
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(AppError);
    expect(caught).toMatchObject({ code, errors: [{ pointer }] });
  });

  it.each([{}, { year: 2011 }, { authors: ['Quillfeather'] }])('finds no work in %j', (fields) => {
    expect(() => identifyRequest(request(fields))).toThrow('work_unidentified');
  });
});
