import type { LinkState } from '@roadwright/domain';
import { parseHttpUrl } from './canonicalise-url.ts';
import { isAboutSubject } from './is-about-subject.ts';

/** What a check of an address got. */
export interface LinkPage {
  readonly asked_url: string;
  /** Where the last redirect led; the asked address where there was none. */
  readonly final_url: string;
  /** Null where no answer came; then `failure` says why. */
  readonly status: number | null;
  readonly failure?: 'blocked' | 'no_such_host' | 'timeout' | 'unreachable';
  /** The page's own title, empty where it has none. */
  readonly title: string;
  /** The head of its text as a reader sees it; empty for a file that is no page. */
  readonly text: string;
  readonly expected_title: string;
  /** Title and keywords of the concept. */
  readonly topic_words: readonly string[];
}

/** A state with the reason for it, in words for a person. */
export interface LinkVerdict {
  readonly state: LinkState;
  readonly reason: string;
}

const GONE = new Set([404, 410]);
/** A page of its own says this in its title. */
const GONE_TITLE =
  /^\W*(?:(?:error |http )?404\b|(?:error\W+)?page (?:not found|unavailable|does not exist|missing)|not found\b|(?:sorry\W+)?(?:this |the )?(?:page|content|file|article|course|video) (?:is |was )?(?:not found|no longer available|not available|removed|unavailable|gone)|(?:oops|whoops)\b|nothing (?:was )?found)|\b404(?: error|\W+(?:not found|page))|\bpage (?:not found|can(?:'|’)?t be found|cannot be found)\b|页面(?:不存在|未找到|没找到|丢失|走丢)|找不到(?:页面|网页|该页)|(?:网页|文章|内容|视频|课程|链接|问题)(?:已|已经)?(?:不存在|被删除|已删除|删除|下架|失效)|您访问的(?:页面|网页|内容)|出错(?:啦|了)|视频去哪了/i;
const GONE_TEXT =
  /(?:page|content|file|article|course|video|post|document)\b[^.!?]{0,40}\b(?:(?:could not|cannot|can(?:'|’)t) be found|does(?: not|n(?:'|’)t) exist|is no longer available|has been (?:removed|deleted|moved)|was not found|isn(?:'|’)t available|is(?: not|n(?:'|’)t) available)|(?:we )?(?:couldn(?:'|’)t|could not|can(?:'|’)t|cannot) find (?:the|that|this|what|any) (?:page|content|article|you)|(?:页面|网页|文章|内容|视频|课程)[^。！？]{0,12}(?:不存在|已被?删除|已下架|找不到|无法访问|走丢了)/i;
const PARKED =
  /\b(?:this )?domain(?: name)? (?:is|may be) (?:for sale|parked|available for purchase)|\bbuy this domain\b|\bdomain (?:has )?expired\b|\bparked (?:free|domain)\b|域名(?:出售|转让|已过期)|此域名/i;
const CHALLENGE =
  /^just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|checking your browser|security check|captcha|enable javascript and cookies|unusual traffic|请完成(?:安全)?验证|安全验证|人机验证|滑动验证|访问(?:过于)?频繁|ddos-guard|403 forbidden|too many requests/i;
const LOGIN_PATH =
  /\/(?:log[-_]?in|sign[-_]?in|sso|auth|oauth2?|account\/login|passport|register|consent|cookie[-_]?absent)(?:[/.?]|$)/i;
const LOGIN_TITLE = /^(?:log ?in|sign ?in|sign up|登录|登陆|注册|before you continue)(?:\W|$)/i;
const GONE_PATH = /\/(?:404|error|not[-_]?found|errors?\/404|missing)(?:[/.]|$)/i;
const FRONT = /^\/(?:(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+|home\/?|default\.\w+)?)?$/i;
/** A page that says it is gone says little else. */
const SHORT_PAGE = 1_500;
const LONGEST = 20_000;

/** Judges what an address gave; only a page that is about what was promised is `ok`. */
export function judgeLinkPage(page: LinkPage): LinkVerdict {
  return judgeFailure(page) ?? judgeStatus(page) ?? judgePage(page);
}

function judgeFailure({ status, failure }: LinkPage): LinkVerdict | null {
  if (failure === 'blocked') return say('blocked', 'our guard does not go there');
  if (failure === 'no_such_host') return say('dead', 'there is no such host');
  if (failure !== undefined || status === null) return say('unverified', 'no answer came');
  return null;
}

function judgeStatus({ status }: LinkPage): LinkVerdict | null {
  if (status === null || (status >= 200 && status < 300 && status !== 204 && status !== 205)) return null;
  if (GONE.has(status)) return say('dead', `the site answers ${status}`);
  return say('unverified', `the site answers ${status}`);
}

function judgePage(page: LinkPage): LinkVerdict {
  const title = page.title.trim().slice(0, LONGEST);
  const text = page.text.slice(0, LONGEST);
  const isAbout = isAboutSubject({ ...page, title, text });
  const obstacle =
    judgeTitle(title, page.expected_title) ??
    (isAbout && hasTitle(page, title) ? null : judgeBody(page, text));
  if (obstacle !== null) return obstacle;
  if (isAbout) return say('ok', 'its page is about what was promised');
  if (title === '' && text.trim() === '') return say('unverified', 'it has no text to judge by');
  return say('unverified', `its page, “${title.slice(0, 80)}”, does not look like what was promised`);
}

/** Titles that say that this is not the page; one that was promised so is. */
function judgeTitle(title: string, expected: string): LinkVerdict | null {
  const has = (sign: RegExp) => sign.test(title) && !sign.test(expected.trim());
  if (has(CHALLENGE)) return say('unverified', 'the site wants to see a person');
  if (has(GONE_TITLE)) return say('dead', `its page is titled “${title.slice(0, 80)}”`);
  if (has(PARKED)) return say('dead', 'its domain is for sale');
  return has(LOGIN_TITLE) ? say('unverified', 'one must sign in first') : null;
}

/** Signs that count where the title is not the promised one. */
function judgeBody({ asked_url, final_url }: LinkPage, text: string): LinkVerdict | null {
  if (text.length < SHORT_PAGE) {
    if (CHALLENGE.test(text)) return say('unverified', 'the site wants to see a person');
    if (GONE_TEXT.test(text)) return say('dead', 'its page says that nothing is there');
    if (PARKED.test(text)) return say('dead', 'its domain is for sale');
  }
  const [asked, final] = [parseHttpUrl(asked_url), parseHttpUrl(final_url)];
  if (asked === null || final === null || asked.href === final.href) return null;
  if (GONE_PATH.test(final.pathname)) return say('dead', 'it leads to a page for errors');
  if (isLogin(final)) return say('unverified', 'one must sign in first');
  return isSentHome(asked, final) ? say('dead', 'it leads to the front page') : null;
}

const hasTitle = ({ expected_title }: LinkPage, title: string): boolean =>
  isAboutSubject({ title, text: '', expected_title, topic_words: [] });

const isLogin = ({ hostname, pathname }: URL): boolean =>
  LOGIN_PATH.test(pathname) || /^(?:accounts?|login|sso|auth|passport|consent)\./.test(hostname);

/** Deep addresses that all lead to one front page are how old sites say 404. */
const isSentHome = (asked: URL, final: URL): boolean =>
  !FRONT.test(asked.pathname) && FRONT.test(final.pathname) && final.search === '';

const say = (state: LinkState, reason: string): LinkVerdict => ({ state, reason });
