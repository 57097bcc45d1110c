import { createHash } from 'node:crypto';
import {
  createFlights,
  type LinkChecker,
  type LinkQuestion,
  pause,
  type SourceCache,
  type SourceQuestion,
} from '@roadwright/domain';
import { canonicaliseUrl, judgeLinkPage } from '@roadwright/quality';
import { type Log, silentLog } from '@roadwright/telemetry';
import { createHostLines } from './create-host-lines.ts';
import { type FetchLinkParts, fetchLink } from './fetch-link.ts';
import { KEEP_FACTS_MS, type LinkFacts, readLinkFacts } from './link-facts.ts';

export interface LinkCheckerParts extends FetchLinkParts {
  /** Keeps what addresses gave, for all processes. */
  readonly cache: SourceCache;
  /** From 0 to 1; spreads those who wait for the same answer. */
  readonly random: () => number;
  readonly log?: Log;
}

/** Longer than one request takes, yet the address is free again soon after its asker has died. */
const HOLD_MS = 20_000;
/** How long somebody waits for another process's answer: for one that died, and then for another that asked. */
const LONGEST_WAIT_MS = 45_000;
/** As many as all processes together may have open to one host. */
const LINE_WIDTH = 2;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
/** Database keys are bound to some 2,700 bytes; longer addresses go by their digest. */
const LONGEST_KEY = 600;

/** Makes what looks at addresses: each is asked once for all who list it, and its page is judged for each of them. */
export function createLinkChecker(parts: LinkCheckerParts): LinkChecker {
  const { clock, log = silentLog } = parts;
  const join = createFlights<LinkFacts | null>();
  const lines = createHostLines({ most: LINE_WIDTH, wait_ms: LONGEST_WAIT_MS, clock });
  const guess = (url: string, failure: NonNullable<LinkFacts['failure']>): LinkFacts => {
    const checked_at = new Date(clock.now()).toISOString();
    return { status: null, failure, final_url: url, title: '', text: '', checked_at };
  };
  const look = async (question: LinkQuestion, signal: AbortSignal): Promise<LinkFacts> => {
    const { url } = question;
    const address = canonicaliseUrl(url);
    if (address === null) return guess(url, 'blocked');
    if (parts.witness.isKnownOffline()) return guess(url, 'unreachable');
    const page = findPage(url, address);
    const known_as = { source: 'link', key: createKey(page) } as const;
    try {
      const inquiry = { ...parts, log, question, page, known_as };
      const ask = (shared: AbortSignal) =>
        lines.run(new URL(page).host, shared, async () =>
          parts.witness.isKnownOffline() ? guess(url, 'unreachable') : await inquire(inquiry, shared),
        );
      return (await join(page, signal, ask)) ?? guess(url, 'timeout');
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ error, url }, 'a link could not be checked');
      return guess(url, 'unreachable');
    }
  };
  return {
    async check(question, signal) {
      const { checked_at, ...page } = await look(question, signal);
      return { url: question.url, ...judge(question, page), checked_at };
    },
  };
}

const judge = (
  { url, title, topic_words }: LinkQuestion,
  { failure, ...page }: Omit<LinkFacts, 'checked_at'>,
) =>
  judgeLinkPage({
    ...page,
    ...(failure !== undefined && { failure }),
    asked_url: url,
    expected_title: title,
    topic_words,
  });

/** Tells a site where a reader came from, in the words of everybody's newsletter. */
const CAMPAIGN = /^utm_/i;

/**
 * The page to ask, by which it is also known: what another host or another parameter gives says nothing of this one,
 * even where both are mostly one page. A PDF has no title to judge by, but its page at arXiv has.
 */
function findPage(url: string, address: string): string {
  if (address.startsWith('https://arxiv.org/abs/')) return address;
  const page = new URL(url.trim());
  page.hash = '';
  for (const name of new Set(page.searchParams.keys()))
    if (CAMPAIGN.test(name)) page.searchParams.delete(name);
  return page.href;
}

const createKey = (address: string): string =>
  address.length <= LONGEST_KEY ? address : `sha256:${createHash('sha256').update(address).digest('hex')}`;

interface Inquiry extends LinkCheckerParts {
  readonly log: Log;
  readonly question: LinkQuestion;
  /** The address to ask. */
  readonly page: string;
  readonly known_as: SourceQuestion;
}

/** Gives what is known of the address, else asks it; null when somebody else asks and no answer comes. */
async function inquire(inquiry: Inquiry, signal: AbortSignal): Promise<LinkFacts | null> {
  const { cache, clock, random, known_as } = inquiry;
  const end = clock.now() + LONGEST_WAIT_MS;
  for (let pause_ms = FIRST_PAUSE_MS; ; pause_ms = Math.min(pause_ms * 2, LONGEST_PAUSE_MS)) {
    const found = await cache.ask(known_as, HOLD_MS);
    const facts = found.state === 'known' ? readLinkFacts(found.answer.body) : null;
    if (facts !== null) return facts;
    if (found.state !== 'busy') return await fetchAndKeep(inquiry, signal);
    if (clock.now() >= end) return null;
    await pause({ clock, delay_ms: pause_ms * (0.5 + random() / 2), signal });
  }
}

async function fetchAndKeep(inquiry: Inquiry, signal: AbortSignal): Promise<LinkFacts> {
  const { cache, log, question, page, known_as } = inquiry;
  try {
    const { facts, lasting } = await fetchLink(page, signal, inquiry);
    if (!lasting) {
      await cache.release(known_as);
      return facts;
    }
    const { state } = judge(question, facts);
    const answer = { status: facts.status ?? 0, body: JSON.stringify(facts) };
    await cache.save(known_as, answer, KEEP_FACTS_MS[state]);
    return facts;
  } catch (error) {
    // Should the release fail too, the address is free again when its hold is over.
    await cache.release(known_as).catch((cause: unknown) => log.debug({ error: cause }, 'a link stays held'));
    throw error;
  }
}
