import { readNumeral } from './read-numeral.ts';
import { titleWords } from './title-key.ts';

/**
 * Words of which the titles of a journal's own matter are made. A title of nothing else names a kind of text, not a
 * work: many works bear it, so title and year together prove nothing.
 */
const VOCABULARY = new Set(
  [
    // Kinds of text, English.
    'abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments addendum afterword announcement announcements appendix book books calendar comment commentaries commentary comments conclusion conclusions conference contents contributors correction corrections correspondence corrigenda corrigendum cover discussion editorial editorials epilogue errata erratum foreword frontmatter frontispiece highlights index information interview introduction introductions introductory letter letters list masthead matter meeting memoriam message miscellaneous news note notes notice notices obituaries obituary opinion overview perspective perspectives poster preamble preface proceedings program programme prologue publication publications rejoinder remarks replies reply report reports response responses retraction review reviewer reviewers reviews session summary supplement symposium title untitled viewpoint viewpoints welcome workshop',
    // Whose, where and when, English.
    'a about all and announcing annual associate author authors back board by call chief closing committee concerning conference current editor editors erratum first for forthcoming from front general guest in issue issues its journal keynote managing ms new next no number of on opening our page pages paper papers part president presidents chair chairs previous readers received recent research retrospective second section selected senior special subject table the this thanks to two us vol volume volumes with year autumn fall spring summer winter january february march april may june july august september october november december',
    // German.
    'aktuelles anhang an berichtigung besprechung besprechungen buchbesprechung buchbesprechungen buchrezension buchrezensionen danksagung das dem den der des die editorial ein eine einfuhrung einleitung entgegnung erwiderung geleitwort heft herausgeber herausgebers impressum inhalt inhaltsverzeichnis kommentar leserbrief leserbriefe mitteilung mitteilungen nachruf nachwort rezension rezensionen sachregister und verzeichnis vom von vorwort zu zum zur zuschrift zuschriften',
    // French.
    'au aux avant commentaire commentaires compte comptes courrier de dediteur du editeur editoriale introduction la lauteur le lectures lediteur les lettre lettres matieres necrologie numero postface preface presentation propos redaction redacteur remerciements rendu rendus reponse sommaire',
    // Spanish, Portuguese, Italian.
    'agradecimentos agradecimientos al ao aos apresentacao autor autore autores autori carta cartas comentario comentarios correccion corrige del della di direttore director do dos e editoriais editoriales editoriali editores el en erratas fe gli il indice introducao introduzione introduccion lettera lettere libro libros los nota notas note o premessa prefacio prefazione presentacion presentazione prologo recensione recensioni resena resenas resenha resenhas respuesta resposta ringraziamenti risposta sommario sumario y',
    // Dutch, Polish, Russian, Chinese, Japanese.
    'aan boekbespreking boekbesprekingen boekrecensie brief brieven inhoud inleiding redactie redactioneel van voorwoord od redakcji recenzja recenzje spis tresci wstep введение в от письмо предисловие редакции редакцию рецензии рецензия содержание 书评 前言 勘误 卷首语 序言 目录 编者按 編集後記 巻頭言 序文 書評 正誤表 目次',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Tells whether a title names a kind of text rather than a work ("Editor's comments", "Book reviews", "Índice"), so
 * that equal titles are no evidence. Numbers and months are overlooked; an empty title is generic.
 */
export function isGenericTitle(title: string): boolean {
  return titleWords(title).every(
    (word) => VOCABULARY.has(word) || readNumeral(word) !== null || /^\d+$/.test(word),
  );
}
