/** Reads a field of a form, without blanks around it. */
export const readText = (form: HTMLFormElement, name: string): string =>
  String(new FormData(form).get(name) ?? '').trim();
