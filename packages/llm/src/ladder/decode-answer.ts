import { type AnswerFormat, cleanJson } from '@roadwright/domain';
import { coerceLosslessly } from './coerce-losslessly.ts';
import { parseJson } from './parse-json.ts';
import type { Rung } from './rung.ts';

/** What is wrong with an answer, as the model is told. */
export interface AnswerIssue {
  /** Dotted path into the answer; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

export type Decoded<T> =
  | { readonly value: T; readonly rung: Rung }
  | { readonly issues: readonly AnswerIssue[] };

/** More would only distract a model from what matters first. */
const MAX_ISSUES = 5;

/** Turns an answer's text into a checked, storable value, or says what is wrong with it. */
export function decodeAnswer<T>(
  format: AnswerFormat<T>,
  answer: { readonly text: string; readonly reason: string },
): Decoded<T> {
  const parsed = parseJson(answer.text, answer.reason === 'stop');
  if ('problem' in parsed) return { issues: [{ path: '', message: parsed.problem }] };
  const clean = cleanJson(parsed.value);
  const decoded = format.decode.safeParse(clean);
  if (decoded.success) return { value: decoded.data, rung: parsed.rung };
  const coerced = coerceLosslessly(format.decode, clean);
  if (coerced !== undefined) return { value: coerced.value, rung: 'coerced' };
  const issues = decoded.error.issues.slice(0, MAX_ISSUES);
  return { issues: issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}
