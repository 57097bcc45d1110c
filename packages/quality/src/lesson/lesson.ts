import type { Tongue } from '../text/read-tongue.ts';
import type { Words } from './words.ts';

/** A lesson with what it was ordered to be. */
export interface Lesson {
  readonly markdown: string;
  readonly title: string;
  /** BCP 47 tag of the language it should be in. */
  readonly language: string;
  readonly level?: 'beginner' | 'intermediate' | 'advanced';
  /** Words, or characters where the language is read by them; code is not counted. */
  readonly word_budget?: { readonly min: number; readonly max: number };
  /** Addresses that it may link to. */
  readonly resources: readonly string[];
  /** Texts that its author was given and should not repeat. */
  readonly prompt?: readonly string[];
}

/** Where prose stands: what is sound in a list or a cell may be a fault in a paragraph. */
export type ProseHolder = 'paragraph' | 'item' | 'cell' | 'heading';

/** A run of words; lines count from 1. */
export interface ProseBlock {
  readonly kind: 'prose';
  readonly holder: ProseHolder;
  readonly line: number;
  /** In a block quotation. */
  readonly is_quoted: boolean;
  /** Markdown as written. */
  readonly source: string;
  /** What a reader reads, with CODE_MARK where code stands. */
  readonly text: string;
  /** `text` without what is in quotation marks or in italics: what the author says in words of their own. */
  readonly said: string;
  /** Both in further forms. */
  readonly words: Words;
}

export interface HeadingBlock extends Omit<ProseBlock, 'kind'> {
  readonly kind: 'heading';
  readonly level: number;
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly line: number;
  readonly code: string;
  /** First word after the opening mark, in lower case. */
  readonly language: string;
  readonly is_closed: boolean;
  /** The opening mark; empty where code is only indented. */
  readonly mark: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly line: number;
  /** Cells of each row as written, the header first; the row of dashes is left out. */
  readonly widths: readonly number[];
}

interface OtherBlock {
  readonly kind: 'rule' | 'html' | 'empty_item';
  readonly line: number;
}

export type Block = ProseBlock | HeadingBlock | CodeBlock | TableBlock | OtherBlock;

/** An address in the text. */
export interface Link {
  readonly url: string;
  readonly line: number;
}

/** A piece of raw HTML: one tag or comment inside a line, or a whole block. */
export interface HtmlPiece {
  readonly html: string;
  readonly line: number;
  readonly is_block: boolean;
}

/** A lesson taken apart once for all rules, in the order of the text. */
export interface LessonSubject {
  readonly lesson: Lesson;
  readonly tongue: Tongue;
  readonly blocks: readonly Block[];
  readonly headings: readonly HeadingBlock[];
  /** Prose and headings. */
  readonly prose: readonly (ProseBlock | HeadingBlock)[];
  readonly links: readonly Link[];
  readonly images: readonly Link[];
  readonly html: readonly HtmlPiece[];
}

/** Stands where code stood in prose. */
export const CODE_MARK = '\u{FFFC}';

/** A place in a lesson, for a finding. */
export const nameLine = (line: number): string => `line ${line}`;
