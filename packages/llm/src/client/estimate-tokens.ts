/** Characters per token: measured means for Latin text, and for scripts that tokenizers know less well. */
const ASCII_PER_TOKEN = 3.5;
const OTHER_PER_TOKEN = 1.5;

/** Estimates the tokens of a text, for pacing and for providers that report none; within some 20 % for prose. */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 128) ascii++;
  return Math.ceil(ascii / ASCII_PER_TOKEN + (text.length - ascii) / OTHER_PER_TOKEN);
}
