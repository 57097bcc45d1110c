import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyUrl, URL_RULES } from './identify-url.ts';

const HEX40 = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';
const HEX32 = '3f5ee243547dee91fbd053c1c4a845aa';
const SICI = '10.1002/(sici)1097-4571(1999)50:1<1::aid-asi1>3.0.co;2-#';

/** Addresses that name a work in a registry. */
const NAMED: readonly (readonly [string, string])[] = [
  ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v5.pdf', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v5', 'arxiv:1706.03762'],
  ['http://www.arxiv.org/abs/math.GT/0309136v1', 'arxiv:math/0309136'],
  ['http://export.arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://arxiv.org/html/2401.00001v1#S3', 'arxiv:2401.00001'],
  ['https://www.alphaxiv.org/overview/1706.03762', 'arxiv:1706.03762'],
  ['https://ar5iv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762', 'arxiv:1706.03762'],
  ['https://huggingface.co/papers/1706.03762', 'arxiv:1706.03762'],
  ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid:12345678'],
  ['https://pubmed.ncbi.nlm.nih.gov/12345678/?from_term=x', 'pmid:12345678'],
  ['http://www.ncbi.nlm.nih.gov/pubmed/12345678', 'pmid:12345678'],
  ['https://www.ncbi.nlm.nih.gov/m/pubmed/12345678/', 'pmid:12345678'],
  [
    'https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=12345678',
    'pmid:12345678',
  ],
  ['https://www.ncbi.nlm.nih.gov/pubmed/?term=12345678', 'pmid:12345678'],
  ['https://europepmc.org/article/MED/12345678', 'pmid:12345678'],
  ['https://europepmc.org/abstract/med/12345678', 'pmid:12345678'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/', 'pmcid:PMC3531190'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/pdf/gks1195.pdf', 'pmcid:PMC3531190'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/', 'pmcid:PMC3531190'],
  ['https://europepmc.org/articles/PMC3531190', 'pmcid:PMC3531190'],
  ['https://europepmc.org/article/PMC/PMC3531190', 'pmcid:PMC3531190'],
  [`https://www.semanticscholar.org/paper/Attention-is-All-You-Need/${HEX40}`, `s2:${HEX40}`],
  [`https://www.semanticscholar.org/paper/${HEX40}`, `s2:${HEX40}`],
  [`https://www.semanticscholar.org/reader/${HEX40}`, `s2:${HEX40}`],
  ['https://api.semanticscholar.org/CorpusID:13756489', 's2:corpusid:13756489'],
  ['https://openalex.org/W2741809807', 'openalex:W2741809807'],
  ['https://api.openalex.org/works/W2741809807', 'openalex:W2741809807'],
  ['https://www.springer.com/gp/book/9780306406157', 'isbn:9780306406157'],
  ['https://openlibrary.org/isbn/0306406152', 'isbn:9780306406157'],
  ['https://doi.org/10.1000/ABC', 'doi:10.1000/abc'],
  ['http://dx.doi.org/10.1000/abc', 'doi:10.1000/abc'],
  ['https://doi.org/10.48550/arXiv.1706.03762', 'arxiv:1706.03762'],
  ['http://doi.acm.org/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
  ['https://dl.acm.org/doi/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
  ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true', 'doi:10.1145/3292500.3330701'],
  ['https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
  ['http://portal.acm.org/citation.cfm?id=1102351.1102430', 'doi:10.1145/1102351.1102430'],
  ['https://link.springer.com/article/10.1007/s11263-015-0816-y', 'doi:10.1007/s11263-015-0816-y'],
  ['https://link.springer.com/chapter/10.1007/978-3-319-24574-4_28', 'doi:10.1007/978-3-319-24574-4_28'],
  ['https://link.springer.com/book/10.1007/978-3-319-24574-4', 'doi:10.1007/978-3-319-24574-4'],
  [
    'https://link.springer.com/content/pdf/10.1007%2F978-3-319-24574-4_28.pdf',
    'doi:10.1007/978-3-319-24574-4_28',
  ],
  [
    'https://bmcmedicine.biomedcentral.com/track/pdf/10.1186/s12916-020-01500-9',
    'doi:10.1186/s12916-020-01500-9',
  ],
  ['https://www.nature.com/articles/s41586-020-2649-2', 'doi:10.1038/s41586-020-2649-2'],
  ['https://www.nature.com/articles/s41586-020-2649-2.pdf', 'doi:10.1038/s41586-020-2649-2'],
  ['https://www.nature.com/articles/s41586-020-2649-2_reference.pdf', 'doi:10.1038/s41586-020-2649-2'],
  ['https://www.nature.com/articles/s41586-020-2649-2/figures/1', 'doi:10.1038/s41586-020-2649-2'],
  ['https://www.nature.com/articles/d41586-020-00001-2', 'doi:10.1038/d41586-020-00001-2'],
  ['https://www.nature.com/articles/nature14539', 'doi:10.1038/nature14539'],
  ['https://www.nature.com/articles/171737a0', 'doi:10.1038/171737a0'],
  ['https://www.nature.com/articles/nn.1234', 'doi:10.1038/nn.1234'],
  ['https://www.science.org/doi/abs/10.1126/science.aaa1234', 'doi:10.1126/science.aaa1234'],
  ['https://www.pnas.org/doi/full/10.1073/pnas.1234567890', 'doi:10.1073/pnas.1234567890'],
  ['https://www.cell.com/cell/fulltext/S0092-8674(00)81683-9', 'doi:10.1016/s0092-8674(00)81683-9'],
  [
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext',
    'doi:10.1016/s0140-6736(20)30183-5',
  ],
  [
    'https://www.sciencedirect.com/science/article/pii/S0140673620301835',
    'doi:10.1016/s0140-6736(20)30183-5',
  ],
  ['https://www.sciencedirect.com/science/article/pii/0304395988901968', 'doi:10.1016/0304-3959(88)90196-8'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345',
    'doi:10.1371/journal.pone.0012345',
  ],
  [
    'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0012345&type=printable',
    'doi:10.1371/journal.pone.0012345',
  ],
  [
    'https://journals.plos.org/plosone/article/figure?id=10.1371/journal.pone.0012345.g001',
    'doi:10.1371/journal.pone.0012345',
  ],
  [
    'http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0012345',
    'doi:10.1371/journal.pone.0012345',
  ],
  ['https://onlinelibrary.wiley.com/doi/abs/10.1002/asi.12345', 'doi:10.1002/asi.12345'],
  [
    'https://onlinelibrary.wiley.com/doi/10.1002/(SICI)1097-4571(1999)50:1%3C1::AID-ASI1%3E3.0.CO;2-%23',
    `doi:${SICI}`,
  ],
  [
    'https://www.tandfonline.com/doi/full/10.1080/07421222.2001.11045678?needAccess=true',
    'doi:10.1080/07421222.2001.11045678',
  ],
  ['https://journals.sagepub.com/doi/10.1177/0165551505057016', 'doi:10.1177/0165551505057016'],
  [
    'https://pubs.acs.org/doi/suppl/10.1021/ja123456a/suppl_file/ja123456a_si_001.pdf',
    'doi:10.1021/ja123456a',
  ],
  [
    'https://www.emerald.com/insight/content/doi/10.1108/02635570510590174/full/html',
    'doi:10.1108/02635570510590174',
  ],
  [
    'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf+html',
    'doi:10.1101/2020.01.01.123456',
  ],
  ['https://www.medrxiv.org/content/10.1101/2020.01.01.20012345v1', 'doi:10.1101/2020.01.01.20012345'],
  [
    'https://www.biorxiv.org/content/biorxiv/early/2020/01/01/2020.01.01.123456.full.pdf',
    'doi:10.1101/2020.01.01.123456',
  ],
  [
    'https://academic.oup.com/bioinformatics/article/doi/10.1093/bioinformatics/btab123/6134567',
    'doi:10.1093/bioinformatics/btab123',
  ],
  [
    'https://pubs.aip.org/aip/apl/article-abstract/doi/10.1063/5.0012345/1234567/A-title',
    'doi:10.1063/5.0012345',
  ],
  ['https://www.frontiersin.org/articles/10.3389/fnins.2012.00001/full', 'doi:10.3389/fnins.2012.00001'],
  ['https://iopscience.iop.org/article/10.1088/1748-9326/ab1234/meta', 'doi:10.1088/1748-9326/ab1234'],
  [
    'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.116.061102',
    'doi:10.1103/physrevlett.116.061102',
  ],
  ['https://elifesciences.org/articles/01234', 'doi:10.7554/elife.01234'],
  ['https://peerj.com/articles/cs-123/', 'doi:10.7717/peerj-cs.123'],
  ['https://peerj.com/articles/4375.pdf', 'doi:10.7717/peerj.4375'],
  ['https://pubs.rsc.org/en/content/articlelanding/2019/sc/c8sc01234a', 'doi:10.1039/c8sc01234a'],
  ['https://www.hindawi.com/journals/cin/2018/7068349/', 'doi:10.1155/2018/7068349'],
  [
    'https://www.cambridge.org/core/product/identifier/S0003055412000123/type/journal_article',
    'doi:10.1017/s0003055412000123',
  ],
  ['https://aclanthology.org/2020.acl-main.1/', 'doi:10.18653/v1/2020.acl-main.1'],
  ['https://aclanthology.org/2020.findings-emnlp.12.pdf', 'doi:10.18653/v1/2020.findings-emnlp.12'],
  ['https://www.aclweb.org/anthology/P19-1001.pdf', 'doi:10.18653/v1/p19-1001'],
  ['https://zenodo.org/records/1234567/files/a.pdf', 'doi:10.5281/zenodo.1234567'],
  ['https://osf.io/preprints/psyarxiv/abcde', 'doi:10.31234/osf.io/abcde'],
  ['https://osf.io/preprints/abcde/', 'doi:10.31219/osf.io/abcde'],
  ['https://psyarxiv.com/abcde', 'doi:10.31234/osf.io/abcde'],
  ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567', 'doi:10.2139/ssrn.1234567'],
  ['https://ssrn.com/abstract=1234567', 'doi:10.2139/ssrn.1234567'],
  ['https://www.jstor.org/stable/1912791', 'doi:10.2307/1912791'],
  ['https://www.jstor.org/stable/pdf/1912791.pdf?refreqid=x', 'doi:10.2307/1912791'],
  ['https://www.jstor.org/stable/10.1086/123456', 'doi:10.1086/123456'],
  ['https://resolver.example.edu/openurl?rft_id=info:doi/10.1000/abc', 'doi:10.1000/abc'],
  ['https://journal.example.org/view?doi=10.1000%2Fabc', 'doi:10.1000/abc'],
];

/** Addresses that name no work, and the alias that all views of their page share. */
const UNNAMED: readonly (readonly [string, string])[] = [
  ['https://ieeexplore.ieee.org/document/8453245/', 'https://ieeexplore.ieee.org/document/8453245'],
  ['https://ieeexplore.ieee.org/abstract/document/8453245', 'https://ieeexplore.ieee.org/document/8453245'],
  [
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=8453245',
    'https://ieeexplore.ieee.org/document/8453245',
  ],
  [
    'https://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=08453245',
    'https://ieeexplore.ieee.org/document/8453245',
  ],
  ['https://ieeexplore.ieee.org/iel7/34/123/08453245.pdf', 'https://ieeexplore.ieee.org/document/8453245'],
  [
    'https://www.cell.com/cell/fulltext/S0092-8674(20)30000-0',
    'https://sciencedirect.com/science/article/pii/S0092867420300000',
  ],
  [
    'https://www.sciencedirect.com/science/article/abs/pii/S0092867420300000?via%3Dihub',
    'https://sciencedirect.com/science/article/pii/S0092867420300000',
  ],
  [
    'https://linkinghub.elsevier.com/retrieve/pii/S0092867420300000',
    'https://sciencedirect.com/science/article/pii/S0092867420300000',
  ],
  [
    'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_CVPR_2016_paper.html',
    'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_CVPR_2016_paper.html',
  ],
  [
    'https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep_CVPR_2016_paper.pdf',
    'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_CVPR_2016_paper.html',
  ],
  [
    'https://openaccess.thecvf.com/content/CVPR2021/papers/He_Deep_CVPR_2021_paper.pdf',
    'https://openaccess.thecvf.com/content/CVPR2021/html/He_Deep_CVPR_2021_paper.html',
  ],
  [
    `https://papers.nips.cc/paper/2017/hash/${HEX32}-Abstract.html`,
    `https://proceedings.neurips.cc/paper_files/paper/2017/hash/${HEX32}-Abstract.html`,
  ],
  [
    `https://proceedings.neurips.cc/paper_files/paper/2017/file/${HEX32}-Paper.pdf`,
    `https://proceedings.neurips.cc/paper_files/paper/2017/hash/${HEX32}-Abstract.html`,
  ],
  [
    'http://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
  ],
  ['https://openreview.net/pdf?id=rJXMpikCZ', 'https://openreview.net/forum?id=rJXMpikCZ'],
  ['https://openreview.net/forum?id=rJXMpikCZ&noteId=x', 'https://openreview.net/forum?id=rJXMpikCZ'],
  ['http://proceedings.mlr.press/v97/tan19a/tan19a.pdf', 'https://proceedings.mlr.press/v97/tan19a.html'],
  ['https://www.mdpi.com/2072-4292/12/1/1/htm', 'https://mdpi.com/2072-4292/12/1/1'],
  ['https://aclanthology.org/2020.lrec-1.1.pdf', 'https://aclanthology.org/2020.lrec-1.1'],
  ['https://www.nature.com/articles/npjamd201512', 'https://nature.com/articles/npjamd201512'],
  ['https://www.nature.com/articles/npjamd.2015.12', 'https://nature.com/articles/npjamd.2015.12'],
  ['https://osf.io/preprints/bitss/abcde', 'https://osf.io/preprints/bitss/abcde'],
  ['https://osf.io/abcde/', 'https://osf.io/abcde'],
  ['https://dl.acm.org/citation.cfm?id=3065386', 'https://dl.acm.org/citation.cfm?id=3065386'],
  [
    'https://repository.example.edu/handle/10.1234/5678',
    'https://repository.example.edu/handle/10.1234/5678',
  ],
  ['https://arxiv.org/list/cs.CL/recent', 'https://arxiv.org/list/cs.CL/recent'],
  [
    'https://pubmed.ncbi.nlm.nih.gov/?term=heart+attack',
    'https://pubmed.ncbi.nlm.nih.gov?term=heart%20attack',
  ],
  ['https://notarxiv.org/abs/1706.03762', 'https://notarxiv.org/abs/1706.03762'],
  ['https://arxiv.org.example.com/abs/1706.03762', 'https://arxiv.org.example.com/abs/1706.03762'],
  ['https://example.org/about', 'https://example.org/about'],
  ['https://example.org/%E0%A4%A', 'https://example.org/%E0%A4%A'],
];

describe('identifyUrl', () => {
  it.each(NAMED)('reads %s as %s', (address, name) => {
    const { identifier } = identifyUrl(address) ?? {};
    expect(`${identifier?.scheme}:${identifier?.value}`).toBe(name);
  });

  it.each(UNNAMED)('finds no name in %s, but the alias %s', (address, alias) => {
    expect(identifyUrl(address)).toEqual({ identifier: null, alias });
    expect(identifyUrl(alias)).toEqual({ identifier: null, alias });
  });

  it.each([
    'ftp://arxiv.org/abs/1706.03762',
    'https://user:secret@arxiv.org/abs/1706.03762',
    'arXiv:1706.03762',
    '',
  ])('refuses %j', (address) => {
    expect(identifyUrl(address)).toBeNull();
  });

  it('shows each rule at work in the addresses above', () => {
    const addresses = [...NAMED, ...UNNAMED].map(([address]) => new URL(address));
    const idle = URL_RULES.filter(
      ({ hosts, path }) =>
        !addresses.some(
          ({ hostname, pathname }) =>
            hosts.some((host) => host === '*' || hostname.endsWith(host)) &&
            path.test(decodeSafely(pathname)),
        ),
    );
    expect(idle.map(({ reason }) => reason)).toEqual([]);
  });

  it('reads an alias as it read the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const reading = identifyUrl(address);
        expect(identifyUrl(reading?.alias ?? '')).toEqual(reading);
      }),
    );
  });

  it.each([
    '/doi/',
    '/a/',
    '10.1000/',
    '/html/papers/',
    '/1234',
    '%2F',
    '/PMC',
    '/doi/a/b/',
    '(',
    '/content/10.1101/',
  ])('reads long repetitions of %j in bounded steps', (piece) => {
    const path = piece.repeat(4_000 / piece.length);
    const hosts = new Set(URL_RULES.flatMap((rule) => rule.hosts).filter((host) => host !== '*'));
    for (const host of hosts) identifyUrl(`https://${host}/${path}`);
    expect(identifyUrl(`https://example.org/${piece.repeat(5_000)}`)).toBeNull();
  });
});

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
