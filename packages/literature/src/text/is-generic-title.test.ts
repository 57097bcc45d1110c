import { describe, expect, it } from 'vitest';
import { isGenericTitle } from './is-generic-title.ts';

describe('isGenericTitle', () => {
  it.each([
    'Editorial',
    'Editorial Introduction',
    "Editor's Comments",
    'EDITORIAL NOTE',
    'From the Editor',
    'In this issue',
    'Guest Editors’ Introduction',
    'Introduction to the special issue',
    'Book review',
    'Book Reviews',
    'Letter',
    'Letters to the Editor',
    'Reply',
    "Authors' reply",
    "Author's response",
    'Comment',
    'Commentary',
    'Erratum',
    'Errata',
    'Corrigendum',
    'Correction',
    'Retraction notice',
    'Index',
    'Author index',
    'Subject index to volume 12',
    'Table of contents',
    'Contents',
    'Foreword',
    'Preface',
    'Front matter',
    'Call for papers',
    'Announcements',
    'News and notes',
    'In memoriam',
    'Obituary',
    'Acknowledgment to reviewers',
    'Volume 3, issue 4',
    'Spring 2004',
    'Untitled',
    'Editorial IV',
  ])('knows %j', (title) => {
    expect(isGenericTitle(title)).toBe(true);
  });

  it.each([
    'Vorwort',
    'Einführung',
    'Inhaltsverzeichnis',
    'Buchbesprechungen',
    'Leserbrief',
    'Éditorial',
    'Avant-propos',
    'Lettre à l’éditeur',
    'Table des matières',
    'Comptes rendus',
    'Carta al director',
    'Reseñas',
    'Fe de erratas',
    'Índice',
    'Presentación',
    'Lettera al direttore',
    'Recensioni',
    'Errata corrige',
    'Carta ao editor',
    'Apresentação',
    'Sumário',
    'Boekbespreking',
    'Voorwoord',
    'Recenzja',
    'Spis treści',
    'От редакции',
    'Предисловие',
    '目录',
    '書評',
  ])('knows %j of another language', (title) => {
    expect(isGenericTitle(title)).toBe(true);
  });

  it.each(['', ' ', '…', '12', 'II'])('takes %j, which says nothing, for one', (title) => {
    expect(isGenericTitle(title)).toBe(true);
  });

  it.each([
    'Deep learning',
    'Introduction to algorithms',
    'Introduction to the special issue on electronic commerce',
    'Reply to Smith',
    'Editorial peer review in medicine',
    'The book of why',
    'A comment on the Coase theorem',
    'Index funds',
    'Attention',
    'Letters from prison',
    'Correction of refractive errors',
    'Erratum to: Deep learning',
  ])('leaves %j alone', (title) => {
    expect(isGenericTitle(title)).toBe(false);
  });
});
