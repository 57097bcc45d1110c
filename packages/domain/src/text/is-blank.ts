// U+2800 is a Braille pattern without dots: a symbol by its class, nothing to the eye.
const VISIBLE = /[[\p{L}\p{N}\p{P}\p{S}]--[\u2800]]/v;

/** Whether a text shows nothing: only blanks, controls, or characters without a shape. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);
