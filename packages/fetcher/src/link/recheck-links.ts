import type { DueLinks, LinkChecker, Verdict } from '@roadwright/domain';
import { applyRules, LINK_RULES, prepareReadingList } from '@roadwright/quality';

/** A verdict with what its links are now, and when to look again. */
interface Recheck {
  readonly verdict: Verdict;
  readonly next_ms: number;
}

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** The next day, at another time of it: what fails every night for an hour is not gone. */
const NEXT_DAY_MS = 30 * HOUR_MS;

const RULES = LINK_RULES.map(({ name }) => name);

/**
 * Asks the addresses of a list again and puts what is found in the place of what was: in a week the next time, on the
 * next day where a link was well before and is not now. @throws only the signal's reason
 */
export async function recheckLinks(
  { resources, topic_words, verdict }: DueLinks,
  links: LinkChecker,
  signal: AbortSignal,
): Promise<Recheck> {
  const checks = await Promise.all(
    resources.map(({ url, title }) => links.check({ url, title, topic_words }, signal)),
  );
  const link_states = Object.fromEntries(checks.map(({ url, state }) => [url, state]));
  const found = applyRules(LINK_RULES, prepareReadingList({ resources, link_states }));
  const others = verdict.findings.filter(({ rule }) => !RULES.includes(rule));
  const wellBefore = verdict.links.filter(({ state }) => state === 'ok').map(({ url }) => url);
  const isWorse = checks.some(({ state, url }) => state !== 'ok' && wellBefore.includes(url));
  return {
    verdict: {
      ...verdict,
      rules: [...new Set([...verdict.rules, ...RULES])],
      findings: [...found, ...others],
      links: checks,
    },
    next_ms: isWorse ? NEXT_DAY_MS : WEEK_MS,
  };
}
