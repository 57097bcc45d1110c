/** Gives what is asked for without the fields that were left empty. */
export const readRequirements = (fields: readonly string[]): string[] =>
  fields.map((field) => field.trim()).filter((field) => field !== '');

/** Changes one field, or removes it when it is not the only one. */
export function setField(fields: readonly string[], index: number, text: string | null): readonly string[] {
  if (text !== null) return fields.with(index, text);
  return fields.length === 1 ? [''] : fields.toSpliced(index, 1);
}
