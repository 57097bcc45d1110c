/** One thing that can be said of every entity of a subject. */
export interface Aspect {
  readonly heading: string;
  /** `{name}` is the entity. */
  readonly question: string;
  /** `{name}` and `{value}`: the sentence that a question rests on. */
  readonly statement: string;
  /** What else a lesson says about it; none of it answers a question. */
  readonly more: readonly string[];
  /** `{value}` in more words, so that an option is longer and means the same. */
  readonly wordy: string;
}

/** What the lessons of one language are made of, whatever their subject. */
export interface LessonFrame {
  /** `{name}`; each of these is a paragraph or a section. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly true_explanation: string;
  readonly all_of_the_above: string;
  /** What models leave behind, each with the place where it is put. */
  readonly leaks: readonly { readonly text: string; readonly at: 'start' | 'middle' | 'end' }[];
  /** Opens a block of code that nothing closes. */
  readonly unclosed: string;
}

export interface Entity {
  readonly slug: string;
  readonly name: string;
  /** One for each aspect. */
  readonly values: readonly string[];
}

/** A subject that a course can be about: hand-written facts in one language. */
export interface Subject {
  readonly slug: string;
  readonly language: 'en' | 'zh';
  readonly goal: string;
  readonly title: string;
  readonly stages: readonly string[];
  readonly aspects: readonly Aspect[];
  readonly entities: readonly Entity[];
  readonly frame: LessonFrame;
}

/** Reads one entity for each line: `slug|name|value|value…`. */
export const readEntities = (table: string): Entity[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [slug = '', name = '', ...values] = line.split('|').map((cell) => cell.trim());
      return { slug, name, values };
    });

export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
