import { plainTitle } from './plain-title.ts';

/** Kinds of texts that bear another work's title and are works of their own. */
const KIND_MARKS = ['correction', 'retraction', 'reply', 'comment', 'review', 'protocol'] as const;

/** A kind of text that bears another work's title and is a work of its own. */
export type KindMark = (typeof KIND_MARKS)[number];

/** A mark stands at the beginning or after punctuation, perhaps with its owner before it; "editor's comments" are a column. */
const HEAD = `(?:^|[:.?!;,"([–—-] ?|" )(?:re: )?(?:an? |the |in |author(?:'?s'?)? |publisher(?:'?s'?)? |brief |short |further )?`;
/** And ends there, or goes on with the work that it speaks of. */
const TAIL = String.raw`(?= ?(?:$|[:.)\]"–—-])| (?:to|on|of|for|from|by|about|regarding|concerning|re|an|auf|zu|zum|zur|a|au|aux|sur|al|sobre|su|ao|notice|note)\b)`;

const inPlace = (words: string): RegExp => new RegExp(`${HEAD}(?:${words})${TAIL}`);

const PATTERNS: Readonly<Record<KindMark, readonly RegExp[]>> = {
  correction: [
    // "Erratum appears in" is an index's note on the work itself.
    /\b(?:errat(?:um|a)|corrigend(?:um|a)|addendum)\b(?! (?:appears?|in)\b)/,
    inPlace('corrections?|berichtigung|korrektur|rectificati(?:f|on)|correccion|correzione|correcao'),
    /勘误|正誤|更正/,
  ],
  retraction: [
    inPlace(
      'retraction(?: note| notice)?|withdrawal(?: notice)?|removal notice|(?:editorial )?expression of concern',
    ),
    /^["'[(]*(?:retracted|withdrawn|removed)["')\]]*[:.]/,
    /\[(?:retracted|withdrawn)\]/,
    /撤稿/,
  ],
  reply: [
    inPlace(
      'repl(?:y|ies)|rejoinder|responses?|responds?|closure|erwiderung|antwort|entgegnung|reponse|respuesta|risposta|resposta',
    ),
    /\brejoinder\b/,
  ],
  comment: [
    inPlace(
      'comments?|commentary|discussion|letters?|kommentar|commentaires?|comentarios?|commento|invited commentary|editorial comment',
    ),
    /^re[:.] /,
    /\bletter to (?:the )?editor\b/,
  ],
  review: [
    inPlace('book reviews?|review of|buchbesprechung|rezension|compte rendu|resena|recensione|resenha'),
  ],
  protocol: [/[([]protocol[)\]]/, inPlace('(?:study |trial |review |research )?protocol')],
};

/**
 * Finds by what words a title says that it is about another work: "Erratum to", "Reply", "Comment on", "Retraction:",
 * "Book review". Two titles of which only one is so marked belong to two works, however alike they are. Marks come in
 * the order of KIND_MARKS; words such as "response to" may overmark, alike on every record of the work.
 */
export function findKindMarks(title: string): KindMark[] {
  const text = plainTitle(title);
  return KIND_MARKS.filter((mark) => PATTERNS[mark].some((pattern) => pattern.test(text)));
}
