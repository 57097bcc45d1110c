import type { Failure, FailureKind } from './failure.ts';
import { redact } from './redact.ts';

/** Characters of a provider's own words that a message repeats. */
const LONGEST_QUOTE = 200;

interface Place {
  readonly address: string;
  readonly model: string;
  readonly key_variable: string;
  readonly failure: Failure;
}

const status = ({ failure }: Place) => (failure.status === undefined ? '' : ` (HTTP ${failure.status})`);
const said = ({ failure }: Place) => {
  const words = redact(failure.message, LONGEST_QUOTE);
  return words === '' ? '' : ` It said: ${words}`;
};
const waited = ({ failure }: Place) =>
  failure.retry_after_ms === undefined
    ? ''
    : ` It asks to wait ${Math.ceil(failure.retry_after_ms / 1000)} seconds.`;
const late = (what: string) => (place: Place) =>
  `${place.address} ${what} (model ${place.model}). Try again, use a faster model, or raise LLM_TIMEOUT_S.`;
const throttled = (what: string) => (place: Place) =>
  `${place.address} kept refusing calls to ${place.model} because of its ${what} limit${status(place)}.${waited(place)} Try again later, or lower LLM_RPM, LLM_TPM or LLM_MAX_CONCURRENCY.`;

/** Says which provider and model, what happened, and what to do; one entry for every kind, so none can be forgotten. */
const SENTENCES: Record<FailureKind, (place: Place) => string> = {
  throttled_rate: throttled('rate'),
  throttled_concurrency: throttled('concurrency'),
  overloaded: (place) =>
    `${place.address} is overloaded and did not answer for ${place.model}${status(place)}. Try again in some minutes.`,
  server_fault: (place) =>
    `${place.address} failed on its side for ${place.model}${status(place)}. Try again in some minutes; if it stays, look at the provider's status page.`,
  timeout_first: late('did not begin to answer in time'),
  timeout_idle: late('stopped in the middle of an answer'),
  timeout_attempt: late('took too long for one answer'),
  timeout_server: late('gave up waiting for its own model'),
  unreachable: (place) =>
    `Nothing answers at ${place.address} (model ${place.model}). Is the server at this address running, and is LLM_BASE_URL right?`,
  cut_off: (place) =>
    `${place.address} closed the connection in the middle of an answer of ${place.model}. Try again; if it stays, look at the server's own log.`,
  wrong_endpoint: (place) =>
    `${place.address} does not speak the wire of LLM_PROVIDER${status(place)}. Check LLM_BASE_URL (it usually ends in /v1) and LLM_PROVIDER.`,
  auth: (place) =>
    `${place.address} refused the key for ${place.model}${status(place)}. Check ${place.key_variable}.`,
  quota: (place) =>
    `The account at ${place.address} has no quota left for ${place.model}${status(place)}. Check its billing page, or choose another provider with LLM_PROVIDER.`,
  bad_request: (place) =>
    `${place.address} rejected the request for ${place.model}${status(place)}. Check LLM_MODEL and LLM_BASE_URL.${said(place)}`,
  too_long: (place) =>
    `The prompt is too long for ${place.model} at ${place.address}${status(place)}. Choose a model with a larger context with LLM_MODEL.`,
  unknown_model: (place) =>
    `${place.address} has no model named ${place.model}${status(place)}. Check LLM_MODEL.`,
  refused: (place) =>
    `${place.model} at ${place.address} declined to answer, most likely by its content filter. Put the goal in other words.`,
  empty: (place) =>
    `${place.model} at ${place.address} answered without any text, again and again. Choose another model with LLM_MODEL.`,
  unusable: (place) =>
    `${place.model} at ${place.address} gave unusable answers, also after it was told what is wrong (${redact(place.failure.message, LONGEST_QUOTE)}). Try again, or choose a more capable model with LLM_MODEL.`,
  truncated: (place) =>
    `${place.model} at ${place.address} hit its output limit before the answer was whole, also when it was given more room. Choose a model with a larger output limit with LLM_MODEL, or ask for fewer concepts.`,
};

/** Renders a failure for a person in one or two sentences, without key or query string. */
export const describeFailure = (place: Place): string => SENTENCES[place.failure.kind](place);
