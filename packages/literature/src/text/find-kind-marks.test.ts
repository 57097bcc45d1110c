import { describe, expect, it } from 'vitest';
import { findKindMarks } from './find-kind-marks.ts';

describe('findKindMarks', () => {
  it.each([
    ['Erratum to: On groups', ['correction']],
    ['On groups (Erratum)', ['correction']],
    ['On groups: corrigendum', ['correction']],
    ['Correction: On groups', ['correction']],
    ['Author Correction: On groups', ['correction']],
    ["Publisher's correction to: On groups", ['correction']],
    ['Berichtigung zu: Gruppen', ['correction']],
    ['Retraction: On groups', ['retraction']],
    ['Retraction notice to "On groups"', ['retraction']],
    ['RETRACTED: On groups', ['retraction']],
    ['[Retracted] On groups', ['retraction']],
    ['Expression of concern: On groups', ['retraction']],
    ['Reply', ['reply']],
    ['Reply to Smith', ['reply']],
    ["Authors' reply", ['reply']],
    ['On groups: a reply to Smith', ['reply']],
    ['On groups—Rejoinder', ['reply']],
    ['Response: On groups', ['reply']],
    ['In reply', ['reply']],
    ['Antwort auf Schmidt', ['reply']],
    ['Comment on “On groups”', ['comment']],
    ['On groups: comment', ['comment']],
    ['A comment on groups', ['comment']],
    ['Discussion of "On groups"', ['comment']],
    ['Re: On groups', ['comment']],
    ['Letter to the editor: groups', ['comment']],
    ['Invited commentary: groups', ['comment']],
    ['Reply to comment on "On groups"', ['reply']],
    ['Book review: Groups', ['review']],
    ['Groups [book review]', ['review']],
    ['Groups: study protocol for a randomised trial', ['protocol']],
    ['Groups (Protocol)', ['protocol']],
    ['<i>Erratum</i>: groups', ['correction']],
    ['ERRATUM', ['correction']],
  ])('finds the mark of %j', (title, marks) => {
    expect(findKindMarks(title)).toEqual(marks);
  });

  it.each([
    'On groups',
    'Immune response in mice',
    'Error correction codes',
    'Models of letters',
    'A randomised controlled trial',
    'Commentators and groups',
    'RETRACTED ARTICLE: On groups',
    'Peer review',
    "Editor's comments: groups",
    'On groups. [Erratum appears in J Groups 2001;3:4]',
    'The TCP protocol',
    'Internet discussion groups',
    'Systematic review',
    '',
  ])('finds none in %j', (title) => {
    expect(findKindMarks(title)).toEqual([]);
  });

  it.each(['re: ', ': a ', '(', '" ', 'authors ', 'reply', '. '])(
    'reads long repetitions of %j in bounded steps',
    (piece) => {
      expect(findKindMarks(piece.repeat(100_000)).length).toBeLessThan(3);
    },
  );
});
