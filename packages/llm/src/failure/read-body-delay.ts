import { keepPlausible } from './keep-plausible.ts';
import { readDuration } from './read-duration.ts';

/** "Please try again in 6m0s", "retry in 28.5s", "Please retry after 6 seconds". */
const WORDS =
  /\b(?:try again|retry) (?:in|after) ([\d.]+ ?(?:milliseconds?|seconds?|minutes?|hours?)|[\dhmsµun.]+)/i;

/** A refusal says it early, and an error page of any length says nothing of it. */
const LONGEST_MESSAGE = 2000;

/**
 * Reads how long a refusal's body asks to wait, in milliseconds: Google's `RetryInfo`, else the words of the message.
 * Undefined when it says nothing about it, or asks for more than a week.
 */
export function readBodyDelay(details: unknown, message: string): number | undefined {
  const told = Array.isArray(details)
    ? details.map(readRetryInfo).find((delay) => delay !== undefined)
    : undefined;
  if (told !== undefined) return told;
  const words = WORDS.exec(message.slice(0, LONGEST_MESSAGE))?.[1] ?? '';
  // A sentence may end behind the figure.
  return keepPlausible(readDuration(shortenUnits(words.replace(/\.$/, ''))));
}

function readRetryInfo(detail: unknown): number | undefined {
  if (typeof detail !== 'object' || detail === null || !('retryDelay' in detail)) return undefined;
  return typeof detail.retryDelay === 'string' ? keepPlausible(readDuration(detail.retryDelay)) : undefined;
}

const shortenUnits = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ ?milliseconds?/, 'ms')
    .replace(/ ?seconds?/, 's')
    .replace(/ ?minutes?/, 'm')
    .replace(/ ?hours?/, 'h');
