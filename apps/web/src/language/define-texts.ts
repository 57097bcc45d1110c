import type { Language } from './language.ts';

/** A sentence, or what makes one of its arguments. */
type Sentence = string | ((...values: never[]) => string);

/** The texts of a room by key; a key may hold the words of a closed set, such as the states of a task. */
export interface Texts {
  readonly [key: string]: Sentence | Texts;
}

/** The same keys with the same arguments, whatever the words. */
type Alike<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Alike<T[K]>;
};

/** The texts of a room in every language. */
export type Translations<T> = Readonly<Record<Language, Alike<T>>>;

interface Given<T> {
  readonly en: T & Alike<NoInfer<T>>;
  readonly zh: Alike<NoInfer<T>>;
}

/** Takes the texts of a room; the compiler refuses a key that a language lacks or has too many. */
export const defineTexts = <const T extends Texts>(texts: Given<T>): Translations<T> => texts;
