/** Brings the common endings of an English word to one form, so that `repeats` and `repeating` are the same; a rough cut. */
export function stemWord(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const plain =
    word.endsWith('s') && !/(?:ss|us|is)$/.test(word)
      ? word.slice(0, /(?:sh|ch|x|ss|z)es$/.test(word) ? -2 : -1)
      : word;
  const ending = ENDINGS.find((one) => plain.endsWith(one) && plain.length - one.length >= 3);
  const cut = ending === undefined ? plain : plain.slice(0, -ending.length);
  if (cut.length > 4 && cut.at(-1) === cut.at(-2) && ending !== undefined) return cut.slice(0, -1);
  return cut.length > 3 && cut.endsWith('e') ? cut.slice(0, -1) : cut;
}

const ENDINGS = ['ing', 'ed'];
