/** Writes the day of a time for a person in the language of a tag, by this machine's clock. */
export const formatDay = (time: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(new Date(time));
