/** Made-up works that the tests' stand-in of the sources knows. */
export const CITED = {
  doi: '10.5555/cited.1',
  title: 'The ownership of values in systems languages',
  authors: ['Vale, Ada'],
  year: 2004,
  journal: 'Annals of Languages',
  volume: '3',
  pages: '10-19',
};
export const ARTICLE = {
  doi: '10.5555/article.1',
  title: 'Borrowing without owning: a calculus of references and lifetimes',
  authors: ['Moreau, Lise', 'Okafor, Ben'],
  year: 2019,
  journal: 'Journal of Careful Programs',
  volume: '12',
  number: '4',
  pages: '100-131',
  abstract: 'We give a calculus in which every reference has a lifetime.',
  cites: [CITED.doi, '10.5555/elsewhere'],
};
/** Much like the article, but under a DOI of its own: a pair for a person. */
export const TWIN = {
  doi: '10.5555/talk.9',
  title: ARTICLE.title,
  authors: ARTICLE.authors,
  year: 2019,
  journal: 'Proceedings of the Workshop on Careful Programs',
  pages: '7-12',
};
export const SCANNED = {
  doi: '10.5555/scanned.7',
  title: 'On the reading of printed pages by machines of modest size',
  authors: ['Lind, Maja'],
  year: 2011,
  journal: 'Letters on Documents',
  pages: '1-9',
};
