/** Lines of an exported course, from one to before another. */
export interface Section {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Undoes what `escapeMarkdown` does. */
export const unescapeMarkdown = (text: string): string => text.replaceAll(/\\([\\`*_[\]<>#|~])/g, '$1');
