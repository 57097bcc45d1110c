/** Puts values into `{name}` places; a name without a value stays as it is. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
