import type { z } from 'zod';
import { list, part, text } from '../source/lenient.ts';
import { content } from '../source/read-xml.ts';

const titles = list(part({ '#text': text, '@level': text, '@type': text }));
const ids = list(part({ '#text': text, '@type': text }));
const people = list(part({ persName: part({ forename: list(content), surname: list(content) }) }));

const work = part({
  analytic: part({ title: titles, author: people, idno: ids }),
  monogr: part({
    title: titles,
    author: people,
    idno: ids,
    imprint: part({
      date: part({ '#text': text, '@when': text }),
      biblScope: list(part({ '#text': text, '@unit': text, '@from': text, '@to': text })),
    }),
  }),
  idno: ids,
  note: list(part({ '#text': text, '@type': text })),
});

const paragraphs = part({ head: list(content), p: list(content) });
const division = part({ head: list(content), p: list(content), div: list(paragraphs) });

/** What is read of a TEI document as GROBID 0.8 writes it; anything may be missing. */
export const tei = part({
  '@lang': text,
  teiHeader: part({
    fileDesc: part({
      titleStmt: part({ title: titles }),
      publicationStmt: part({ date: part({ '@when': text }) }),
      sourceDesc: part({ biblStruct: list(work) }),
    }),
    profileDesc: part({
      abstract: part({ p: list(content), div: list(paragraphs) }),
      textClass: part({ keywords: list(part({ term: list(content) })) }),
    }),
  }),
  text: part({
    body: part({ div: list(division) }),
    back: part({ div: list(part({ listBibl: list(part({ biblStruct: list(work) })) })) }),
  }),
});

export type TeiWork = z.infer<typeof work>;
export type TeiDivision = z.infer<typeof division>;
